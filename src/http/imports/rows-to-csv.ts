import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { FileOptions } from '../../contract/import.ts';
import { type JsonRow, jsonRowSchema } from '../../contract/import-request.ts';
import { refuse } from '../../contract/refusals.ts';
import { formatCsvLine } from '../../import/report/csv-line.ts';

/** How a list that was made from rows is read, so that nothing of it is guessed. */
export const rowFileOptions = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  headerRow: 1,
} as const satisfies FileOptions;

const maxKeys = 2000;

/** The keys of the rows in the order in which they appear. */
export function keysOf(rows: Iterable<JsonRow>): Set<string> {
  const keys = new Set<string>();
  for (const row of rows) addKeys(keys, row);
  return keys;
}

/** Adds the keys of a row. Throws where a list would have too many columns. */
export function addKeys(keys: Set<string>, row: JsonRow): void {
  for (const key of Object.keys(row)) keys.add(key);
  if (keys.size > maxKeys) throw refuse('request_invalid', { detail: `more than ${maxKeys} keys` });
}

/** The rows as CSV with the keys as header. Values are written as they are. */
export async function* rowsToCsv(
  keys: ReadonlySet<string>,
  rows: Iterable<JsonRow> | AsyncIterable<JsonRow>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(formatCsvLine([...keys]));
  for await (const row of rows) {
    yield Buffer.from(formatCsvLine([...keys].map((key) => String(row[key] ?? ''))));
  }
}

/** The rows of a stream with one JSON object a line. Throws with the line that is none. */
export async function* ndjsonRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<JsonRow> {
  let line = 0;
  for await (const text of createInterface({ input: Readable.from(bytes), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') yield parseRow(text, line);
  }
}

function parseRow(text: string, line: number): JsonRow {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw refuse('request_invalid', { detail: `line ${line}: not JSON` }, { line });
  }
  const row = jsonRowSchema.safeParse(json);
  if (row.success) return row.data;
  const [issue] = row.error.issues;
  const place = ['', ...(issue?.path ?? [])].map(String).join('/');
  throw refuse('request_invalid', { detail: `line ${line}${place}: ${issue?.message ?? ''}` }, { line });
}
