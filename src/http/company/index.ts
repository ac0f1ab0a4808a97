/** What holds for the whole company. */
export { registerCompany } from './register-company.ts';
