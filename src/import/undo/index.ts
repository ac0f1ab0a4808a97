/** Undoes an import and previews the result. */
export { previewUndo } from './preview-undo.ts';
export { requestUndo } from './request-undo.ts';
export { undoImport } from './undo-import.ts';
