/** Companies, the people in them, how they sign in, and what they may do. */
export { type Access, isAllowed, seesAllProjects } from './permissions.ts';
export {
  findSession,
  forgetSession,
  openSession,
  prolongSession,
} from './session-store.ts';
export { endSession, signIn } from './sign-in.ts';
export { createTenant, createWorkgroup } from './tenant-store.ts';
export {
  changeLanguage,
  createUser,
  findMissingUser,
  getMe,
  listUsers,
  type NewUser,
} from './user-store.ts';
export type { Viewer } from './viewer.ts';
export { findFirstAdmin, findUsersByEmail, getViewer, hasUsers } from './viewer-store.ts';
export { visibleProject } from './visible-project.ts';
export {
  findMissingWorkgroup,
  findWorkgroupsByName,
  getWorkgroup,
  listWorkgroupIds,
  listWorkgroups,
  type WorkgroupRecord,
} from './workgroup-store.ts';
