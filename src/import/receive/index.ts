/** Takes a file in: its bytes into the storage, whole or not at all, and what identifies them. */
export { digestFile } from './digest-file.ts';
export { readFileName } from './read-file-name.ts';
export { type ReceivedFile, receiveBytes, receiveFile } from './receive-file.ts';
