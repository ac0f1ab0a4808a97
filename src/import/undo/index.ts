/** Takes an import back, and says beforehand what that would do. */
export { previewUndo } from './preview-undo.ts';
export { requestUndo } from './request-undo.ts';
export { undoImport } from './undo-import.ts';
