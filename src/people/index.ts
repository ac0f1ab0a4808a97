/** Companies, their users, sign-in and permissions. */
export {
  type ApiKeyRecord,
  findKeyInUse,
  findKeysInUse,
  getApiKey,
  type KeyInUse,
  listApiKeys,
} from './api-keys/api-key-store.ts';
export { createApiKey, issueApiKey, revokeApiKey } from './api-keys/change-api-keys.ts';
export { keepListsFor, requireSecondFactor } from './change-company.ts';
export { changeUser, inviteUser } from './change-users.ts';
export {
  changeWorkgroup,
  createWorkgroup,
  deleteWorkgroup,
} from './change-workgroups.ts';
export {
  changeOwnPassword,
  issueForgottenLinks,
  issuePasswordLink,
  type PasswordLink,
  setPasswordByLink,
  type UserKey,
} from './password-links.ts';
export { checkNewPassword } from './password-rules.ts';
export { type Access, isAllowed, seesAllProjects } from './permissions.ts';
export { RequestCounts, type RequestLimit } from './request-limits/request-counts.ts';
export { requireAccess } from './require-access.ts';
export {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
} from './second-factor/change-second-factor.ts';
export { sealingKeyOf } from './second-factor/sealed-secret.ts';
export { accountSubject, addressSubject } from './sign-in/attempt-subjects.ts';
export { countAttempt, type SignInLimits, takeAttemptBack, usualLimits } from './sign-in/attempts.ts';
export { endOwnSessions, listOwnSessions } from './sign-in/own-sessions.ts';
export {
  findSession,
  findSessions,
  forgetSession,
  openSession,
  prolongSession,
  type SessionPlace,
} from './sign-in/session-store.ts';
export { countAddress, endSession, type SignInDeps, signIn, tryOwnSecret } from './sign-in/sign-in.ts';
export { createTenant, getTenantName } from './tenant-store.ts';
export {
  changeMe,
  createUser,
  findMissingUser,
  getMailRecipient,
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
