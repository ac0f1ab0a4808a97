/** Mappings saved for lists with the same header. */
export { registerSavedMappings } from './register-saved-mappings.ts';
