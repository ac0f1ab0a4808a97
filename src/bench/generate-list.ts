import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvChunks, writeXlsx } from '../import/index.ts';
import { leadListHeader, leadRow } from './list/lead-list.ts';
import { writeSharedWorkbook } from './list/shared-workbook.ts';

/** What a generated list is written as. `xlsx`: shared strings, as Excel saves them; `xlsx-inline`: texts in the cells. */
export type ListFormat = 'csv' | 'csv-cp932' | 'xlsx' | 'xlsx-inline';

const rowsPerChunk = 1000;

/**
 * Writes a list of `rows` leads to a file, the same every time, in bounded memory: those of the endless list from `from` on. Excel's sheets end at
 * 1,048,576 rows, the header counted.
 */
export async function generateList(path: string, rows: number, format: ListFormat, from = 0): Promise<void> {
  switch (format) {
    case 'csv':
    case 'csv-cp932': {
      const chunks = csvChunks(chunksOf(listRows(from, rows)), format === 'csv' ? 'utf-8' : 'cp932');
      return pipeline(Readable.from(chunks), createWriteStream(path));
    }
    case 'xlsx':
      return writeSharedWorkbook(() => listRows(from, rows), path);
    case 'xlsx-inline':
      return writeXlsx(asynchronous(listRows(from, rows)), createWriteStream(path), {
        sheetName: 'リスト',
        header: true,
      });
  }
}

function* listRows(from: number, rows: number): Generator<readonly string[]> {
  yield leadListHeader;
  for (let index = from; index < from + rows; index += 1) yield leadRow(index);
}

/** The rows in chunks of a thousand. */
export function* chunksOf(rows: Iterable<readonly string[]>): Generator<readonly (readonly string[])[]> {
  let chunk: (readonly string[])[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < rowsPerChunk) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function* asynchronous<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
