import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { addChoicesEndpoint } from './add-choices.ts';
import { addFieldEndpoint } from './add-field.ts';
import { changeFieldEndpoint } from './change-field.ts';
import { createFieldSetEndpoint } from './create-field-set.ts';
import { deleteFieldEndpoint } from './delete-field.ts';
import { deleteFieldSetEndpoint } from './delete-field-set.ts';
import { listFieldSetsEndpoint } from './list-field-sets.ts';
import { renameFieldSetEndpoint } from './rename-field-set.ts';
import { tryValuesEndpoint } from './try-values.ts';

export function registerFieldSets(api: Api, deps: ServerDeps): void {
  listFieldSetsEndpoint(api, deps);
  createFieldSetEndpoint(api, deps);
  renameFieldSetEndpoint(api, deps);
  deleteFieldSetEndpoint(api, deps);
  addFieldEndpoint(api, deps);
  changeFieldEndpoint(api, deps);
  deleteFieldEndpoint(api, deps);
  addChoicesEndpoint(api, deps);
  tryValuesEndpoint(api);
}
