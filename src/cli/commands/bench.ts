import {
  benchCheck,
  benchDuplicates,
  benchImport,
  benchPages,
  benchPause,
  benchPermission,
  benchRead,
  generateKind,
  generateList,
  isWorkbook,
  listFormats,
  listKinds,
  usualRowsOf,
} from '../../bench/index.ts';
import { type Command, type Console, type ExitCode, UsageError } from '../command.ts';
import { oneOf, readArguments } from '../flags/read-arguments.ts';

const subjects: Readonly<Record<string, (console: Console) => Promise<ExitCode>>> = {
  import: measureImport,
  duplicates: measureDuplicates,
  pages: measurePages,
  pause: measurePause,
  permission: measurePermission,
  read: measureRead,
  check: measureCheck,
  generate,
};

/** Measures Leadport on this machine, against the limits of what it stands on. */
export const bench: Command = {
  summary: 'measures Leadport on this machine: import, pages, duplicates, pause, read, check, permission',
  usage: `bench import|read|check [--rows N] [--rounds K] [--json]
       bench duplicates|pause [--rows N] [--json]
       bench pages [--rows N] [--questions N] [--json]
       bench permission [--entries N] [--questions N] [--json]
       bench generate --rows N --out F.csv|F.xlsx [--format ${listFormats.join('|')}] [--json]
       bench generate --kind ${listKinds.join('|')} [--rows N] [--seed S] --out F.csv|F.xlsx [--json]`,
  actions: Object.keys(subjects),
  async run(console) {
    const [subject = '', ...args] = console.args;
    const measure = subjects[subject];
    if (!measure) throw new UsageError(`bench ${Object.keys(subjects).join(', ')}`);
    return measure({ ...console, args });
  },
};

async function measureImport(console: Console): Promise<ExitCode> {
  const plan = readPlan(console.args, 1_000_000);
  const system = await console.openSystem();
  console.print(JSON.stringify(await benchImport(system.connection, plan, console.tell)));
  return 0;
}

function measureDuplicates(console: Console): Promise<ExitCode> {
  return measureRows(console, benchDuplicates);
}

function measurePause(console: Console): Promise<ExitCode> {
  return measureRows(console, benchPause);
}

async function measureRows(
  { args, openSystem, print, tell }: Console,
  measure: typeof benchDuplicates | typeof benchPause,
): Promise<ExitCode> {
  const { values } = readArguments(args, [], { rows: { type: 'string' }, json: { type: 'boolean' } });
  const { connection } = await openSystem();
  const rows = readCount('rows', values.rows, 1_000_000);
  print(JSON.stringify(await measure(connection, rows, tell)));
  return 0;
}

async function measurePages({ args, openSystem, print, tell }: Console): Promise<ExitCode> {
  const { values } = readArguments(args, [], {
    rows: { type: 'string' },
    questions: { type: 'string' },
    json: { type: 'boolean' },
  });
  const plan = {
    rows: readCount('rows', values.rows, 1_000_000),
    questions: readCount('questions', values.questions, 100),
  };
  const { connection } = await openSystem();
  print(JSON.stringify(await benchPages(connection, plan, tell)));
  return 0;
}

async function measurePermission({ args, openSystem, print, tell }: Console): Promise<ExitCode> {
  const { values } = readArguments(args, [], {
    entries: { type: 'string' },
    questions: { type: 'string' },
    json: { type: 'boolean' },
  });
  const plan = {
    entries: readCount('entries', values.entries, 10_000_000),
    questions: readCount('questions', values.questions, 10_000),
  };
  const { connection } = await openSystem();
  print(JSON.stringify(await benchPermission(connection, plan, tell)));
  return 0;
}

async function measureRead({ args, print, tell }: Console): Promise<ExitCode> {
  print(JSON.stringify(await benchRead(readPlan(args, 200_000), tell)));
  return 0;
}

async function measureCheck({ args, print }: Console): Promise<ExitCode> {
  print(JSON.stringify(benchCheck(readPlan(args, 100_000))));
  return 0;
}

async function generate({ args, print }: Console): Promise<ExitCode> {
  const { values } = readArguments(args, [], {
    rows: { type: 'string' },
    out: { type: 'string' },
    format: { type: 'string' },
    kind: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (!values.out) throw new UsageError('--out FILE is missing');
  const kind = oneOf('kind', values.kind, listKinds);
  if (kind) {
    if (values.format)
      throw new UsageError('--format does not apply to --kind; the name of the file decides');
    if (kind === 'sheets' && !isWorkbook(values.out))
      throw new UsageError('--kind sheets needs --out F.xlsx');
    const seed = Number(values.seed ?? 1);
    if (!Number.isInteger(seed) || seed < 0) throw new UsageError('--seed is a whole number from 0 on');
    const list = { path: values.out, rows: readCount('rows', values.rows, usualRowsOf(kind)), seed };
    await generateKind(kind, list);
    print(JSON.stringify({ kind, rows: list.rows, seed, out: list.path }));
    return 0;
  }
  if (values.seed) throw new UsageError('--seed needs --kind');
  const rows = readCount('rows', values.rows, 1_000_000);
  const byName = values.out.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
  const format = oneOf('format', values.format, listFormats) ?? byName;
  await generateList(values.out, rows, format);
  print(JSON.stringify({ rows, format, out: values.out }));
  return 0;
}

function readPlan(args: readonly string[], usualRows: number): { rows: number; rounds: number } {
  const { values } = readArguments(args, [], {
    rows: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'boolean' },
  });
  return {
    rows: readCount('rows', values.rows, usualRows),
    rounds: readCount('rounds', values.rounds, 3),
  };
}

function readCount(flag: string, text: string | undefined, usual: number): number {
  const count = Number(text ?? usual);
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`--${flag} is a number from 1 on`);
  return count;
}
