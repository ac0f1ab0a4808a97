/** Numbers that are erased, and the reports of it. */
export { registerErasures } from './register-erasures.ts';
