import type { PoolConfig } from 'pg';
import type { MeasuredImport } from './import/measured-import.ts';
import { copyRows, dumpRows, type MeasuredCopy } from './import/raw-copy.ts';
import { makeBenchProject, runMeasuredImport } from './import/run-import.ts';
import { withScratchDatabase } from './import/scratch-database.ts';
import { storeList } from './import/store-list.ts';
import { median, round } from './median.ts';
import { withFolder } from './with-folder.ts';

type Rate = { readonly seconds: number; readonly rowsPerSecond: number };

/**
 * CPU microseconds per row, which other load on the machine does not change: all threads of the
 * importing process, the database server during the import, and the server during raw COPY. null if
 * the processes of the server are not visible.
 */
type CpuPerRow = {
  readonly node: number;
  readonly server: number | null;
  readonly rawCopyServer: number | null;
};

/** Medians over the rounds; `ratio` = rows per second of the import ÷ those of raw COPY. */
export type ImportFigures = {
  readonly rows: number;
  readonly rawCopy: Rate;
  readonly import: Rate;
  readonly ratio: number;
  readonly peakRssMb: number;
  readonly cpuMicrosecondsPerRow: CpuPerRow;
};

/**
 * Compares the import of a generated list with the limit of the database: COPY of exactly the lead
 * and contact rows that this import writes, from prepared files, into the same empty, indexed
 * tables. Each measurement has a new database on the server of `connection`. The import runs in its
 * own process.
 */
export function benchImport(
  connection: PoolConfig,
  { rows, rounds }: { readonly rows: number; readonly rounds: number },
  log: (line: string) => void,
): Promise<ImportFigures> {
  return withFolder(async (folder) => {
    const list = await storeList(folder, rows);
    const imports: MeasuredImport[] = [];
    const copies: MeasuredCopy[] = [];
    for (let done = 0; done < rounds; done += 1) {
      const imported = await withScratchDatabase(connection, async (scratch) => {
        const measured = await runMeasuredImport(scratch, await makeBenchProject(scratch), list);
        if (done === 0) await dumpRows(scratch.connection, folder);
        return measured;
      });
      const copied = await withScratchDatabase(connection, (scratch) => copyRows(scratch.connection, folder));
      imports.push(imported);
      copies.push(copied);
      log(
        `round ${done + 1}: import ${imported.seconds.toFixed(2)} s, ${imported.peakRssMb} MB; raw COPY ${copied.seconds.toFixed(2)} s`,
      );
    }
    const importSeconds = median(imports.map(({ seconds }) => seconds));
    const copySeconds = median(copies.map(({ seconds }) => seconds));
    return {
      rows,
      rawCopy: rateOf(rows, copySeconds),
      import: rateOf(rows, importSeconds),
      ratio: round(copySeconds / importSeconds, 3),
      peakRssMb: median(imports.map(({ peakRssMb }) => peakRssMb)),
      cpuMicrosecondsPerRow: {
        node:
          perRow(
            rows,
            imports.map(({ nodeCpuSeconds }) => nodeCpuSeconds),
          ) ?? 0,
        server: perRow(
          rows,
          imports.map(({ serverCpuSeconds }) => serverCpuSeconds),
        ),
        rawCopyServer: perRow(
          rows,
          copies.map(({ serverCpuSeconds }) => serverCpuSeconds),
        ),
      },
    };
  });
}

/** Returns null if a figure is missing. */
function perRow(rows: number, seconds: readonly (number | null)[]): number | null {
  const known = seconds.filter((value) => value !== null);
  return known.length < seconds.length ? null : round((median(known) * 1_000_000) / rows, 1);
}

function rateOf(rows: number, seconds: number): Rate {
  return { seconds: round(seconds, 3), rowsPerSecond: Math.round(rows / seconds) };
}
