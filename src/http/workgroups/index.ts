/** Groups of users, such as branches, for which do-not-call entries are kept. */
export { registerWorkgroups } from './register-workgroups.ts';
