/** Sets of users, such as branches: do-not-call entries are kept for them. */
export { registerWorkgroups } from './register-workgroups.ts';
