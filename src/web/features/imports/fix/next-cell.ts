/** A cell of the grid, both counted from 0. */
export type Cell = { readonly row: number; readonly column: number };

type Keys = { readonly key: string; readonly shiftKey: boolean; readonly isComposing: boolean };

/**
 * Where a key leads from a cell, as in a spreadsheet: Enter and the arrows go up and down (Tab is the browser's own). undefined: the key is for
 * the text in the cell, as every key is while Japanese is being composed.
 */
export function nextCell(
  { row, column }: Cell,
  rows: number,
  { key, shiftKey, isComposing }: Keys,
): Cell | undefined {
  if (isComposing) return undefined;
  const up = key === 'ArrowUp' || (key === 'Enter' && shiftKey);
  const down = key === 'ArrowDown' || (key === 'Enter' && !shiftKey);
  if (!up && !down) return undefined;
  return { row: Math.min(rows - 1, Math.max(0, row + (down ? 1 : -1))), column };
}

/** What is pasted from a spreadsheet, as rows of cells; undefined where it is a text for one cell. */
export function pastedCells(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (lines.length === 1 && !text.includes('\t')) return undefined;
  return lines.map((line) => line.split('\t'));
}
