/** The audit log for administrators. */
export { registerAudit } from './register-audit.ts';
