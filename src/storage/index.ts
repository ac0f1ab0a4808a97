/** Bytes of uploaded and produced files: put, read a range, delete. */
export { openFile, openStorage, type Storage, type StorageConfig } from './disk-storage.ts';
