/** Signing in and out, and the cookie that remembers it. */
export { keepSessions } from './keep-sessions.ts';
export { registerSession } from './register-session.ts';
