import { useCallback, useEffect, useRef, useState } from 'react';
import type { JudgedRow } from '../../../../contract/open-row.ts';
import { useSaveDrafts } from './fix-queries.ts';

/** How long the hands rest before what was typed is checked and kept. */
const pauseMs = 400;
const rowsAtOnce = 200;

/** What is typed into failed rows: shown at once, kept on the server and checked there after a moment, and when the page is left. */
export function useFixedCells(importId: string) {
  const save = useSaveDrafts(importId);
  const [edits, setEdits] = useState<ReadonlyMap<number, readonly string[]>>(new Map());
  const waiting = useRef(new Map<number, readonly string[] | null>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { mutateAsync } = save;

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    while (waiting.current.size > 0) {
      const drafts = [...waiting.current].slice(0, rowsAtOnce).map(([row, cells]) => ({ row, cells }));
      for (const { row } of drafts) waiting.current.delete(row);
      try {
        await mutateAsync(drafts);
      } catch {
        // Shown by the page; kept to be sent with the next change.
        for (const { row, cells } of drafts) if (!waiting.current.has(row)) waiting.current.set(row, cells);
        return false;
      }
    }
    return true;
  }, [mutateAsync]);

  useEffect(() => () => void flush(), [flush]);

  const put = (row: number, cells: readonly string[] | null) => {
    waiting.current.set(row, cells);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pauseMs);
  };
  const cellsOf = (row: JudgedRow) => edits.get(row.row) ?? row.draft ?? row.cells;
  return {
    cellsOf,
    /** Changes the cells of a row that stand in these places. */
    change(row: JudgedRow, places: readonly number[], values: readonly string[]): void {
      const cells = [...cellsOf(row)];
      for (const [at, value] of values.entries()) cells[places[at] ?? cells.length] = value;
      const whole = Array.from(cells, (cell) => cell ?? '');
      setEdits(new Map(edits).set(row.row, whole));
      put(row.row, whole);
    },
    /** Back to what stood in the file. */
    restore(row: JudgedRow): void {
      setEdits(new Map(edits).set(row.row, row.cells));
      put(row.row, null);
    },
    /** Sends what is not kept yet; false where that failed. */
    flush,
    isSaving: save.isPending,
    error: save.error,
  };
}

export type Mending = ReturnType<typeof useFixedCells>;
