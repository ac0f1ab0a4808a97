/** Takes an import back. */
export { undoImport } from './undo-import.ts';
