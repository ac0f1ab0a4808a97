/** Bundles of leads, with the people who work on them and the field sets they use. */
export { bindFieldSet, changeProject, createProject, deleteProject } from './change-projects.ts';
export {
  changeCounts,
  findProjectByName,
  getProject,
  listProjects,
  lockProject,
  type ProjectRecord,
  requireProject,
} from './project-store.ts';
