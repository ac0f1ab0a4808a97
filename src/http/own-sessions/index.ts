/** The user's own sessions. */
export { registerOwnSessions } from './register-own-sessions.ts';
