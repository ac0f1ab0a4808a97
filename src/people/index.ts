/** Companies, the people in them, how they sign in, and what they may do. */
export { changeUser, inviteUser } from './change-users.ts';
export {
  changeWorkgroup,
  createWorkgroup,
  deleteWorkgroup,
} from './change-workgroups.ts';
export { changeOwnPassword, issuePasswordLink, setPasswordByLink } from './password-links.ts';
export { type Access, isAllowed, seesAllProjects } from './permissions.ts';
export {
  findSession,
  forgetSession,
  openSession,
  prolongSession,
} from './session-store.ts';
export { endSession, signIn } from './sign-in.ts';
export { createTenant } from './tenant-store.ts';
export {
  changeLanguage,
  createUser,
  findMissingUser,
  getMe,
  getUser,
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
