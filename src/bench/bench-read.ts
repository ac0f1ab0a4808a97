import { join } from 'node:path';
import { runInChild } from './child/run-in-child.ts';
import { generateList } from './generate-list.ts';
import { median, round } from './median.ts';
import type { MeasuredRead, ReadTask } from './read/measured-read.ts';
import { withFolder } from './with-folder.ts';

/** One way to read, against what it is measured by: seconds of CPU, medians; `ratio` = ours ÷ theirs, so less is better. */
type Comparison = {
  readonly cpuSeconds: number;
  readonly rowsPerSecond: number;
  readonly peakRssMb: number;
  readonly limitCpuSeconds: number;
  readonly ratio: number;
};

/**
 * `csv`: against a scan of the bytes that gives the same texts and checks nothing. `csvCp932`: against our own reading of the same list in UTF-8.
 * `xlsxShared`, `xlsxInline`: against inflating the parts and looking at each byte.
 */
export type ReadFigures = {
  readonly rows: number;
  readonly csv: Comparison;
  readonly csvCp932: Comparison;
  readonly xlsxShared: Comparison;
  readonly xlsxInline: Comparison;
};

/** Measures how fast files are read into rows. Each measurement has a process of its own; they take turns. */
export function benchRead(
  { rows, rounds }: { readonly rows: number; readonly rounds: number },
  tell: (line: string) => void,
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
        { path: files.xlsx, way: 'inflate' },
      ],
      xlsxInline: [
        { path: files['xlsx-inline'], way: 'rows' },
        { path: files['xlsx-inline'], way: 'inflate' },
      ],
    } as const;
    const measure = async (name: keyof typeof pairs): Promise<Comparison> => {
      const comparison = await compare(pairs[name], rows, rounds);
      tell(`${name}: ${comparison.cpuSeconds} s, ${comparison.ratio} times its limit`);
      return comparison;
    };
    return {
      rows,
      csv: await measure('csv'),
      csvCp932: await measure('csvCp932'),
      xlsxShared: await measure('xlsxShared'),
      xlsxInline: await measure('xlsxInline'),
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
