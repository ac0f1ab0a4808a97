/** The company's users. */
export { registerUsers } from './register-users.ts';
