/** Keys by which programs use the API. */
export { registerApiKeys } from './register-api-keys.ts';
