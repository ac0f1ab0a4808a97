/** Settings of the whole company. */
export { registerCompany } from './register-company.ts';
