/** Projects: who may see one may change it; making one is a right. */
export { registerProjects } from './register-projects.ts';
