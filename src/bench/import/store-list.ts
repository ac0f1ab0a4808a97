import { openStorage } from '../../storage/index.ts';
import { generateList } from '../generate-list.ts';
import type { StoredList } from './run-import.ts';

/** Generates a list of so many rows into the storage in the folder. */
export async function storeList(folder: string, rows: number): Promise<StoredList> {
  const storage = { kind: 'disk', root: folder } as const;
  const fileKey = `bench/${rows}.csv`;
  await generateList(`${await openStorage(storage).folderOf('bench')}/${rows}.csv`, rows, 'csv');
  const { sizeBytes } = await openStorage(storage).open(fileKey);
  return { storage, fileKey, sizeBytes };
}
