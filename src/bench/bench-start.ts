import { join } from 'node:path';
import { generateList } from './generate-list.ts';
import { median, round } from './median.ts';
import { type CountedRun, runCounted } from './start/run-counted.ts';
import { withFolder } from './with-folder.ts';

type StartFigures = CountedRun & {
  /** CPU time as a multiple of the CPU time of a bare Node. */
  readonly ratio: number;
};

const importRows = 100;

/**
 * Measures the modules that commands load and their CPU seconds: help, inspect and an import of 100
 * rows, compared with a bare Node in alternating rounds. The embedded database of the import is not
 * counted.
 */
export async function benchStart(
  rounds: number,
  log: (line: string) => void,
): Promise<Readonly<Record<string, StartFigures>>> {
  return withFolder(async (folder) => {
    const list = join(folder, 'list.csv');
    await generateList(list, importRows, 'csv');
    const place = { folder, dataDir: join(folder, 'data') };
    const importArgs = ['import', list, '--project', 'bench', '--create-project', '--json'];
    const programs: Readonly<Record<string, readonly string[]>> = {
      node: [],
      help: ['help'],
      inspect: ['inspect', list, '--json'],
      import: importArgs,
    };
    const runs = new Map<string, CountedRun[]>();
    // The first round fills the compile cache and creates the database. It is not counted.
    for (let done = 0; done <= rounds; done += 1) {
      for (const [name, args] of Object.entries(programs)) {
        const run = await runCounted(args, place);
        if (done > 0) runs.set(name, [...(runs.get(name) ?? []), run]);
      }
      log(`round ${done} of ${rounds}`);
    }
    const bareSeconds = medianCpu(runs.get('node') ?? []);
    return Object.fromEntries(
      [...runs].map(([name, counted]) => [name, figuresOf(counted, bareSeconds)] as const),
    );
  });
}

function figuresOf(runs: readonly CountedRun[], bareSeconds: number): StartFigures {
  const cpuSeconds = medianCpu(runs);
  const [first] = runs;
  return {
    ours: first?.ours ?? 0,
    packages: first?.packages ?? 0,
    cpuSeconds: round(cpuSeconds, 3),
    ratio: round(cpuSeconds / bareSeconds, 1),
  };
}

function medianCpu(runs: readonly CountedRun[]): number {
  return median(runs.map(({ cpuSeconds }) => cpuSeconds));
}
