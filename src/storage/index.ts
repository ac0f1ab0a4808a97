/** Storage of uploaded and generated files: put, read a range, delete. */

export { type DiskRoom, type RoomOnDisk, watchDiskRoom } from './disk-room.ts';
export { openFile, openStorage, type Storage, type StorageConfig } from './disk-storage.ts';
