import { openStorage } from '../../storage/disk-storage.ts';
import { generateList } from '../generate-list.ts';
import type { StoredList } from './run-import.ts';

/** Generates `rows` rows of the endless list, beginning with row `start`, into a storage folder. */
export async function storeList(folder: string, rows: number, start = 0): Promise<StoredList> {
  const storage = { kind: 'disk', root: folder } as const;
  const name = `${start}-${rows}.csv`;
  const fileKey = `bench/${name}`;
  await generateList(`${await openStorage(storage).folderOf('bench')}/${name}`, rows, 'csv', start);
  const { sizeBytes } = await openStorage(storage).open(fileKey);
  return { storage, fileKey, sizeBytes };
}
