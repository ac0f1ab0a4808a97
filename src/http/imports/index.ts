/** Imports over HTTP: from a received file to its record, and the actions on it. */
export { registerImports } from './register-imports.ts';
