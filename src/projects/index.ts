/** Projects: groups of leads with their members and field sets. */
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
