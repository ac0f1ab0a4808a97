/** Calls: whether a user may call a number now, and the URI to call. */
export { registerCalls } from './register-calls.ts';
