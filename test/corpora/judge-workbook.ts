import { isRight } from './judge-cell.ts';
import { type Judgement, right, wrong } from './judgement.ts';
import type { DoorReading } from './read-door.ts';
import type { ExpectedSheet } from './xlsx-expected.ts';

/** Numbers of compared and wrong cells. Texts are counted separately from formatted numbers. */
export type CellCounts = { texts: number; wrongTexts: number; values: number; wrongValues: number };

/** Judges every cell that the oracles have, and checks that no sheet is missing. */
export function judgeWorkbook(
  { rows, profile }: DoorReading,
  sheets: readonly ExpectedSheet[],
): { readonly judgement: Judgement; readonly counts: CellCounts } {
  const counts: CellCounts = { texts: 0, wrongTexts: 0, values: 0, wrongValues: 0 };
  const wrongCells: string[] = [];
  for (const expected of sheets) {
    const answer = rows.get(expected.name);
    // Chart and dialog sheets have no rows.
    if (answer === undefined) continue;
    if (!answer.ok && answer.code !== 'file_no_rows') wrongCells.push(`${expected.name}: ${answer.code}`);
    const cells = new Map((answer.ok ? answer.value : []).map((row) => [row.line, row.cells]));
    wrongCells.push(...compare(expected, cells, counts));
  }
  if (rows.size === 1 && [...rows.values()].every((answer) => !answer.ok) && !hasOnlyBlanks(sheets)) {
    const code = profile.ok ? '' : profile.code;
    return { judgement: wrong(`refused: ${code}`), counts };
  }
  return { judgement: wrongCells[0] === undefined ? right : wrong(wrongCells[0]), counts };
}

function* compare(
  expected: ExpectedSheet,
  cells: ReadonlyMap<number, readonly string[]>,
  counts: CellCounts,
): Generator<string> {
  for (const [index, row] of expected.shown.entries()) {
    for (const [column, shown] of row.entries()) {
      const ours = cells.get(index + 1)?.[column] ?? '';
      if (shown === '' && ours === '') continue;
      const place = reference(index, column);
      const stored = expected.stored && (expected.stored.get(place) ?? null);
      const good = isRight(ours, { shown, excel: expected.excel?.[index]?.[column], stored });
      const isText = stored?.isText ?? false;
      counts[isText ? 'texts' : 'values']++;
      if (good) continue;
      counts[isText ? 'wrongTexts' : 'wrongValues']++;
      yield `${expected.name}!${place} ${JSON.stringify(ours)}, not ${JSON.stringify(shown)}`;
    }
  }
}

function hasOnlyBlanks(sheets: readonly ExpectedSheet[]): boolean {
  return sheets.every(({ shown }) => shown.flat().every((text) => text === ''));
}

function reference(row: number, column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}
