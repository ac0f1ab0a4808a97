/** Receives files by the tus protocol: in pieces, with progress, going on where a lost connection left off. */
export { registerUploads } from './register-uploads.ts';
