/** API keys for programs. */
export { registerApiKeys } from './register-api-keys.ts';
