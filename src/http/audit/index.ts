/** The audit log as administrators read it. */
export { registerAudit } from './register-audit.ts';
