/** Erasures of numbers and their reports. */
export { registerErasures } from './register-erasures.ts';
