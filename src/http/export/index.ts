/** A project's leads as a file. */
export { registerExport } from './register-export.ts';
