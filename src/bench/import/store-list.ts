import { openStorage } from '../../storage/index.ts';
import { generateList } from '../generate-list.ts';
import type { StoredList } from './run-import.ts';

/** Generates a list of so many rows, from row `from` of the endless list on, into the storage in the folder. */
export async function storeList(folder: string, rows: number, from = 0): Promise<StoredList> {
  const storage = { kind: 'disk', root: folder } as const;
  const name = `${from}-${rows}.csv`;
  const fileKey = `bench/${name}`;
  await generateList(`${await openStorage(storage).folderOf('bench')}/${name}`, rows, 'csv', from);
  const { sizeBytes } = await openStorage(storage).open(fileKey);
  return { storage, fileKey, sizeBytes };
}
