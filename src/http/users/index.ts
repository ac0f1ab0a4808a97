/** The company's people. */
export { registerUsers } from './register-users.ts';
