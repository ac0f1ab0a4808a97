/** Where somebody is signed in. */
export { registerOwnSessions } from './register-own-sessions.ts';
