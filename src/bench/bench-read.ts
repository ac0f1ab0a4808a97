import { join } from 'node:path';
import { runInChild } from './child/run-in-child.ts';
import { generateList } from './generate-list.ts';
import { median, round } from './median.ts';
import { fetchExceljs } from './read/exceljs.ts';
import type { MeasuredRead, ReadTask } from './read/measured-read.ts';
import { withFolder } from './with-folder.ts';

/**
 * Compares our reader with a reference. Medians of CPU seconds; `ratio` = ours ÷ theirs, lower is
 * better.
 */
type Comparison = {
  readonly cpuSeconds: number;
  readonly rowsPerSecond: number;
  readonly peakRssMb: number;
  readonly limitCpuSeconds: number;
  readonly ratio: number;
};

/**
 * Also the time of exceljs for the same file; `timesOurs` = theirs ÷ ours. null if exceljs could
 * not be fetched.
 */
type WorkbookComparison = Comparison & {
  readonly exceljs: (MeasuredRead & { readonly timesOurs: number }) | null;
};

/**
 * `csv`: compared with a scan of the bytes that returns the same texts and checks nothing.
 * `csvCp932`: compared with our own reading of the same list in UTF-8.
 * `xlsxShared`, `xlsxInline`: compared with inflating the parts and looking at each tag, and with
 * the streaming reader of exceljs.
 */
export type ReadFigures = {
  readonly rows: number;
  readonly csv: Comparison;
  readonly csvCp932: Comparison;
  readonly xlsxShared: WorkbookComparison;
  readonly xlsxInline: WorkbookComparison;
};

/** Measures how fast files are read into rows, in alternating processes. */
export function benchRead(
  { rows, rounds }: { readonly rows: number; readonly rounds: number },
  log: (line: string) => void,
): Promise<ReadFigures> {
  return withFolder(async (folder) => {
    const files = {
      csv: join(folder, 'list.csv'),
      'csv-cp932': join(folder, 'cp932.csv'),
      xlsx: join(folder, 'list.xlsx'),
      'xlsx-inline': join(folder, 'inline.xlsx'),
    } as const;
    for (const [format, path] of Object.entries(files))
      await generateList(path, rows, format as keyof typeof files);
    const pairs = {
      csv: [
        { path: files.csv, way: 'rows' },
        { path: files.csv, way: 'scan' },
      ],
      csvCp932: [
        { path: files['csv-cp932'], way: 'rows' },
        { path: files.csv, way: 'rows' },
      ],
      xlsxShared: [
        { path: files.xlsx, way: 'rows' },
        { path: files.xlsx, way: 'tags' },
      ],
      xlsxInline: [
        { path: files['xlsx-inline'], way: 'rows' },
        { path: files['xlsx-inline'], way: 'tags' },
      ],
    } as const;
    const measure = async (name: keyof typeof pairs): Promise<Comparison> => {
      const comparison = await compare(pairs[name], rows, rounds);
      log(`${name}: ${comparison.cpuSeconds} s, ${comparison.ratio} times its limit`);
      return comparison;
    };
    const module = await fetchExceljs(folder, log);
    const measureWorkbook = async (name: 'xlsxShared' | 'xlsxInline'): Promise<WorkbookComparison> => {
      const comparison = await measure(name);
      if (module === undefined) return { ...comparison, exceljs: null };
      const theirs = await read({ path: pairs[name][0].path, way: 'exceljs', module });
      const timesOurs = round(theirs.cpuSeconds / comparison.cpuSeconds, 1);
      log(`${name}: exceljs takes ${timesOurs} times as long and ${theirs.peakRssMb} MB`);
      return { ...comparison, exceljs: { ...theirs, timesOurs } };
    };
    return {
      rows,
      csv: await measure('csv'),
      csvCp932: await measure('csvCp932'),
      xlsxShared: await measureWorkbook('xlsxShared'),
      xlsxInline: await measureWorkbook('xlsxInline'),
    };
  });
}

async function compare(
  [task, limitTask]: readonly [ReadTask, ReadTask],
  rows: number,
  rounds: number,
): Promise<Comparison> {
  const ours: MeasuredRead[] = [];
  const limits: MeasuredRead[] = [];
  for (let done = 0; done < rounds; done += 1) {
    ours.push(await read(task));
    limits.push(await read(limitTask));
  }
  const cpuSeconds = median(ours.map((one) => one.cpuSeconds));
  const limit = median(limits.map((one) => one.cpuSeconds));
  return {
    cpuSeconds: round(cpuSeconds, 3),
    rowsPerSecond: Math.round(rows / cpuSeconds),
    peakRssMb: median(ours.map((one) => one.peakRssMb)),
    limitCpuSeconds: round(limit, 3),
    ratio: round(cpuSeconds / limit, 2),
  };
}

function read(task: ReadTask): Promise<MeasuredRead> {
  return runInChild(new URL('./read/measured-read.ts', import.meta.url), task);
}
