/**
 * Receives a file: stores its bytes completely or not at all, and computes what identifies them.
 */
export { digestFile } from './digest-file.ts';
export { readFileName } from './read-file-name.ts';
export { newFileKey, type ReceivedFile, receiveFile } from './receive-file.ts';
