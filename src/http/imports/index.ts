/** Imports over HTTP: from a received file to its record, and what people ask of it on the way. */
export { registerImports } from './register-imports.ts';
