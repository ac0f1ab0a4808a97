/** Projects: visible for their members; creating one requires a right. */
export { registerProjects } from './register-projects.ts';
