/** The moment of calling: who may call which number now, and the handover to the telephone. */
export { registerCalls } from './register-calls.ts';
