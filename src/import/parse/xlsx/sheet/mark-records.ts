import type { RawRecord } from '../../../model/raw-row.ts';
import type { CellMarks } from './cell-marks.ts';
import type { MergedArea } from './merged-area.ts';

type Filled = { readonly area: MergedArea; readonly text: string; readonly reading: string | undefined };

/**
 * Applies the marks of a sheet to its records: a merged cell has its value in each of its rows, in
 * its first column, and a cell with a hyperlink has its target. Rows without values of their own
 * are omitted. Holds the marks and the open merged cells in memory.
 */
export async function* markRecords(
  batches: AsyncIterable<readonly RawRecord[]>,
  { merged, links }: CellMarks,
): AsyncGenerator<readonly RawRecord[]> {
  const filler = new MergeFiller(merged);
  for await (const batch of batches)
    yield batch.map((record) => withLinks(filler.fill(record), links.get(record.line)));
}

function withLinks(record: RawRecord, links: ReadonlyMap<number, string> | undefined): RawRecord {
  return links ? { ...record, links: new Map([...links, ...(record.links ?? [])]) } : record;
}

/** Fills merged cells downwards. Records must come in ascending order. */
class MergeFiller {
  readonly #areas: readonly MergedArea[];
  #next = 0;
  #open: Filled[] = [];

  /** @param areas by their first line */
  constructor(areas: readonly MergedArea[]) {
    this.#areas = areas;
  }

  fill(record: RawRecord): RawRecord {
    const { line } = record;
    this.#open = this.#open.filter(({ area }) => area.lastLine >= line);
    const filled = this.#open.length === 0 ? record : fillCells(record, this.#open);
    let span = 1;
    for (let area = this.#areas[this.#next]; area && area.firstLine <= line; area = this.#areas[this.#next]) {
      this.#next += 1;
      const text = area.firstLine === line ? (record.cells[area.firstColumn] ?? '') : '';
      if (text === '') continue;
      span = Math.max(span, area.lastColumn - area.firstColumn + 1);
      if (area.lastLine > line)
        this.#open.push({ area, text, reading: record.readings?.get(area.firstColumn) });
    }
    return span === 1 ? filled : { ...filled, span };
  }
}

function fillCells(record: RawRecord, open: readonly Filled[]): RawRecord {
  const cells = [...record.cells];
  const readings = new Map(record.readings);
  for (const { area, text, reading } of open) {
    const column = area.firstColumn;
    if ((cells[column] ?? '') !== '') continue;
    while (cells.length < column) cells.push('');
    cells[column] = text;
    if (reading !== undefined) readings.set(column, reading);
  }
  return { ...record, cells, ...(readings.size > 0 && { readings }) };
}
