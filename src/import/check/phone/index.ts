/** Reads cells of phone numbers: which numbers they hold, of what kind, and what is wrong with them. */
export { findNumbers } from './find-numbers.ts';
export { parsePhone, type ReadNumber } from './parse-phone.ts';
