import type { ByteSource } from '../../src/base/byte-source.ts';
import { Refusal } from '../../src/base/refusal.ts';
import type { FileFormat } from '../../src/contract/file-format.ts';
import type { FileOptions, FileProfile } from '../../src/contract/import.ts';
import type { RawRow } from '../../src/import/model/raw-row.ts';
import { detectFile } from '../../src/import/run/file/detect-file.ts';
import { profileFile } from '../../src/import/run/file/profile-file.ts';
import { readRows } from '../../src/import/run/file/read-rows.ts';

/** The answer or the refusal. Any other error is our fault and is thrown. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly line: number | undefined };

/**
 * A file as `inspect` and `preview --raw --all` return it, with the sheets of a workbook one by
 * one.
 */
export type DoorReading = {
  readonly format: FileFormat | undefined;
  readonly profile: Answer<FileProfile>;
  /** Text files have one entry, under ''. If no sheet can be read, the refusal is there too. */
  readonly rows: ReadonlyMap<string, Answer<readonly RawRow[]>>;
  readonly seconds: number;
};

/** Reads a whole file through the same functions as the commands. */
export async function readThroughDoor(source: ByteSource): Promise<DoorReading> {
  const start = performance.now();
  const profile = await ask(() => profileFile(source, {}, []));
  const detected = await ask(() => detectFile(source, {}));
  const format = detected.ok ? detected.value.format : undefined;
  const sheets = format?.format === 'xlsx' ? format.sheets.map(({ name }) => name) : [''];
  const rows = new Map<string, Answer<readonly RawRow[]>>();
  for (const sheet of sheets)
    rows.set(sheet, await ask(() => readAll(source, sheet === '' ? {} : { sheet }, { raw: true })));
  return { format, profile, rows, seconds: (performance.now() - start) / 1000 };
}

export async function ask<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, line: error.place.line };
    throw error;
  }
}

/** Reads all rows of a file into memory. */
export async function readAll(
  source: ByteSource,
  fileOptions: FileOptions,
  options: { raw: boolean },
): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of readRows(source, fileOptions, options)) rows.push(...batch);
  return rows;
}
