import type { PoolConfig } from 'pg';
import { copyRows, dumpRows } from './import/raw-copy.ts';
import { makeBenchProject, runMeasuredImport } from './import/run-import.ts';
import { withScratchDatabase } from './import/scratch-database.ts';
import { storeList } from './import/store-list.ts';
import { median, round } from './median.ts';
import { withFolder } from './with-folder.ts';

type Rate = { readonly seconds: number; readonly rowsPerSecond: number };

/** Medians over the rounds; `ratio` = rows a second of the import ÷ those of raw COPY. */
export type ImportFigures = {
  readonly rows: number;
  readonly rawCopy: Rate;
  readonly import: Rate;
  readonly ratio: number;
  readonly peakRssMb: number;
};

/**
 * Measures the import of a generated list against the limit of the database: COPY of the lead and contact rows that this very import makes, ready-made
 * from files, into the same empty, indexed tables. Each measurement has a new database on the server of `connection`; the import has a process of its own.
 */
export function benchImport(
  connection: PoolConfig,
  { rows, rounds }: { readonly rows: number; readonly rounds: number },
  tell: (line: string) => void,
): Promise<ImportFigures> {
  return withFolder(async (folder) => {
    const list = await storeList(folder, rows);
    const imports: { seconds: number; peakRssMb: number }[] = [];
    const copies: number[] = [];
    for (let done = 0; done < rounds; done += 1) {
      const imported = await withScratchDatabase(connection, async (scratch) => {
        const measured = await runMeasuredImport(scratch, await makeBenchProject(scratch), list);
        if (done === 0) await dumpRows(scratch.connection, folder);
        return measured;
      });
      const copied = await withScratchDatabase(connection, (scratch) => copyRows(scratch.connection, folder));
      imports.push(imported);
      copies.push(copied);
      tell(
        `round ${done + 1}: import ${imported.seconds.toFixed(2)} s, ${imported.peakRssMb} MB; raw COPY ${copied.toFixed(2)} s`,
      );
    }
    const importSeconds = median(imports.map(({ seconds }) => seconds));
    const copySeconds = median(copies);
    return {
      rows,
      rawCopy: rateOf(rows, copySeconds),
      import: rateOf(rows, importSeconds),
      ratio: round(copySeconds / importSeconds, 3),
      peakRssMb: median(imports.map(({ peakRssMb }) => peakRssMb)),
    };
  });
}

function rateOf(rows: number, seconds: number): Rate {
  return { seconds: round(seconds, 3), rowsPerSecond: Math.round(rows / seconds) };
}
