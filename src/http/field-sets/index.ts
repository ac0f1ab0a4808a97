/** The company's own fields: everybody reads them, administrators change them. */
export { registerFieldSets } from './register-field-sets.ts';
export { requireReadableDefault } from './require-readable-default.ts';
