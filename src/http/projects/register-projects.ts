import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { addProjectFieldEndpoint } from './add-project-field.ts';
import { changeProjectEndpoint } from './change-project.ts';
import { createProjectEndpoint } from './create-project.ts';
import { deleteProjectEndpoint } from './delete-project.ts';
import { listProjectsEndpoint } from './list-projects.ts';
import { readProjectEndpoint } from './read-project.ts';

export function registerProjects(api: Api, deps: ServerDeps): void {
  listProjectsEndpoint(api, deps);
  createProjectEndpoint(api, deps);
  readProjectEndpoint(api, deps);
  changeProjectEndpoint(api, deps);
  deleteProjectEndpoint(api, deps);
  addProjectFieldEndpoint(api, deps);
}
