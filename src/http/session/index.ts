/** Signing in and out, and the session cookie. */
export { keepSessions } from './keep-sessions.ts';
export { registerSession } from './register-session.ts';
