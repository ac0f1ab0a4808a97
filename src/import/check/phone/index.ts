/** Reads phone cells: which numbers they contain, of what kind, and with which problems. */
export { findNumbers } from './find-numbers.ts';
export { parsePhone, type ReadNumber } from './parse-phone.ts';
