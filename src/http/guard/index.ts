/**
 * Checks before every endpoint: the user's access, and that the request comes from our pages or a
 * program.
 */
export { type GuardedRoute, guard } from './guard.ts';
export { type Credential, credentialOf, findViewersNow, identify } from './identify.ts';
export { recordDenials } from './record-denials.ts';
export { refuseWithoutRoom } from './refuse-without-room.ts';
export { viewerOf } from './viewer-of.ts';
