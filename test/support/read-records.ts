import type { RawRecord } from '../../src/import/model/raw-row.ts';
import { openWorkbook, type WorkbookOptions } from '../../src/import/parse/xlsx/open-workbook.ts';
import { bufferSource } from './buffer-source.ts';

/** All records of a sheet, by default of the default sheet. */
export async function readRecords(
  bytes: Buffer,
  options: WorkbookOptions & { readonly sheet?: string } = {},
): Promise<readonly RawRecord[]> {
  const workbook = await openWorkbook(bufferSource(bytes), options);
  const records: RawRecord[] = [];
  for await (const batch of workbook.read(options.sheet ?? (await workbook.findDefaultSheet())))
    records.push(...batch);
  await workbook.close();
  return records;
}

/** The names of all sheets, in the order of their tabs. */
export async function listSheets(bytes: Buffer): Promise<readonly string[]> {
  const workbook = await openWorkbook(bufferSource(bytes));
  await workbook.close();
  return workbook.sheets.map(({ name }) => name);
}
