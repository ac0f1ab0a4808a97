/**
 * Receives files by the tus protocol: in chunks, with progress, resumable after a lost connection.
 */
export { registerUploads } from './register-uploads.ts';
