import { readFileSync } from 'node:fs';
import { Refusal } from '../../src/base/refusal.ts';
import { sniffContainer } from '../../src/import/detect/container.ts';
import type { RawRecord } from '../../src/import/model/raw-row.ts';
import { openWorkbook } from '../../src/import/parse/xlsx/index.ts';
import { bufferSource } from '../support/buffer-source.ts';

/** All rows of a workbook: by sheet name, then by row number. */
export type ReadSheets = ReadonlyMap<string, ReadonlyMap<number, RawRecord>>;

/** What became of a file: its rows, the code it was refused with, or text that is another stage's to judge. */
export type ReadOutcome =
  | { readonly kind: 'rows'; readonly sheets: ReadSheets }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'text' };

/** Reads a whole file as an import would. Anything thrown that is no refusal is a failure of ours and goes on. */
export async function readOutcome(file: string): Promise<ReadOutcome> {
  try {
    const source = bufferSource(readFileSync(file));
    if ((await sniffContainer(source)) === 'text') return { kind: 'text' };
    const workbook = await openWorkbook(source);
    const sheets = new Map<string, Map<number, RawRecord>>();
    for (const { name } of workbook.sheets) {
      const rows = new Map<number, RawRecord>();
      for await (const batch of workbook.read(name))
        for (const record of batch) rows.set(record.line, record);
      sheets.set(name, rows);
    }
    await workbook.close();
    return { kind: 'rows', sheets };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code };
    throw error;
  }
}
