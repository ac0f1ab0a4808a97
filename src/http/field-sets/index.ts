/** Custom fields: visible for all users, changed by administrators. */
export { registerFieldSets } from './register-field-sets.ts';
export { requireReadableDefault } from './require-readable-default.ts';
