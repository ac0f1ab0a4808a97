import { isDeepStrictEqual } from 'node:util';
import type { PoolConfig } from 'pg';
import { countStored } from './import/count-stored.ts';
import type { OutcomeCounts } from './import/measured-import.ts';
import { makeBenchProject, runMeasuredImport } from './import/run-import.ts';
import { withScratchDatabase } from './import/scratch-database.ts';
import { storeList } from './import/store-list.ts';
import { round } from './median.ts';
import { withFolder } from './with-folder.ts';

/**
 * `asChecked`: the check predicted the outcomes (null when users decide).
 * `asCounted`: the outcomes add up to the rows, and the tables contain what was counted.
 */
type PolicyFigures = OutcomeCounts & {
  readonly seconds: number;
  readonly checkSeconds: number;
  readonly peakRssMb: number;
  readonly asChecked: boolean | null;
  readonly asCounted: boolean;
  readonly undoSeconds: number;
  readonly undoPreviewSeconds: number;
  /** Whether the tables contain as many leads and contacts after the undo as before the import. */
  readonly asBefore: boolean;
};

const policies = ['add', 'skip', 'overwrite', 'review'] as const;

export type DuplicateFigures = { readonly rows: number; readonly there: number } & Readonly<
  Record<(typeof policies)[number], PolicyFigures>
>;

/** Share of the list that is already in the project. */
const shareThere = 0.3;

/**
 * For each duplicate policy: checks and imports a list whose first 30 % of rows are already in the
 * project, then undoes the import.
 */
export function benchDuplicates(
  connection: PoolConfig,
  rows: number,
  log: (line: string) => void,
): Promise<DuplicateFigures> {
  return withFolder(async (folder) => {
    const there = Math.floor(rows * shareThere);
    const lists = { first: await storeList(folder, there), whole: await storeList(folder, rows) };
    const measure = async (duplicates: (typeof policies)[number]): Promise<PolicyFigures> => {
      const figures = await withScratchDatabase(connection, async (scratch) => {
        const project = await makeBenchProject(scratch);
        await runMeasuredImport(scratch, project, lists.first);
        const before = await countStored(scratch.pool);
        const way = { options: { duplicates }, checked: true, undone: true };
        const { seconds, peakRssMb, counts, check, stored, undo } = await runMeasuredImport(
          scratch,
          project,
          lists.whole,
          way,
        );
        const after = await countStored(scratch.pool);
        return {
          ...counts,
          seconds: round(seconds, 1),
          checkSeconds: round(check?.seconds ?? 0, 1),
          peakRssMb,
          asChecked: duplicates === 'review' ? null : isDeepStrictEqual(check?.counts, counts),
          asCounted:
            sumOf(counts) === rows &&
            stored.leads - before.leads === counts.leads &&
            stored.contacts - before.contacts === counts.contacts,
          undoSeconds: round(undo?.seconds ?? 0, 1),
          undoPreviewSeconds: round(undo?.previewSeconds ?? 0, 2),
          asBefore: isDeepStrictEqual(after, before),
        };
      });
      log(`${duplicates}: ${JSON.stringify(figures)}`);
      return figures;
    };
    return {
      rows,
      there,
      add: await measure('add'),
      skip: await measure('skip'),
      overwrite: await measure('overwrite'),
      review: await measure('review'),
    };
  });
}

function sumOf({ created, updated, skippedDuplicate, skippedDoNotCall, failed }: OutcomeCounts): number {
  return created + updated + skippedDuplicate + skippedDoNotCall + failed;
}
