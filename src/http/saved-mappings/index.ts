/** How lists of a header were mapped last time. */
export { registerSavedMappings } from './register-saved-mappings.ts';
