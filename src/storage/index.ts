/** Bytes of uploaded and produced files: put, read a range, delete. */
export { openStorage, type Storage, type StorageConfig } from './disk-storage.ts';
