import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { cancelImportEndpoint } from './cancel-import.ts';
import { changeImportEndpoints } from './change-import.ts';
import { changeReadingEndpoint } from './change-reading.ts';
import { checkImportEndpoint } from './check-import.ts';
import { createImportEndpoint } from './create-import.ts';
import { discardImportEndpoint } from './discard-import.ts';
import { downloadFailuresEndpoints } from './download-failures.ts';
import { importEventsEndpoint } from './import-events.ts';
import { listImportsEndpoint } from './list-imports.ts';
import { listKeptLeadsEndpoint } from './list-kept-leads.ts';
import { listRowsEndpoint } from './list-rows.ts';
import { previewImportEndpoint } from './preview-import.ts';
import { previewUndoEndpoint } from './preview-undo.ts';
import { readImportEndpoint } from './read-import.ts';
import { startImportEndpoint } from './start-import.ts';
import { suggestFieldEndpoint } from './suggest-field.ts';
import { undoImportEndpoint } from './undo-import.ts';

export function registerImports(api: Api, deps: ServerDeps): void {
  listImportsEndpoint(api, deps);
  importEventsEndpoint(api, deps);
  createImportEndpoint(api, deps);
  readImportEndpoint(api, deps);
  changeReadingEndpoint(api, deps);
  previewImportEndpoint(api, deps);
  suggestFieldEndpoint(api, deps);
  checkImportEndpoint(api, deps);
  startImportEndpoint(api, deps);
  changeImportEndpoints(api, deps);
  cancelImportEndpoint(api, deps);
  previewUndoEndpoint(api, deps);
  undoImportEndpoint(api, deps);
  listKeptLeadsEndpoint(api, deps);
  discardImportEndpoint(api, deps);
  listRowsEndpoint(api, deps);
  downloadFailuresEndpoints(api, deps);
}
