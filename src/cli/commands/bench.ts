import { benchCheck } from '../../bench/bench-check.ts';
import { benchDuplicates } from '../../bench/bench-duplicates.ts';
import { benchImport } from '../../bench/bench-import.ts';
import { benchPages } from '../../bench/bench-pages.ts';
import { benchPause } from '../../bench/bench-pause.ts';
import { benchPermission } from '../../bench/bench-permission.ts';
import { benchRead } from '../../bench/bench-read.ts';
import { benchStart } from '../../bench/bench-start.ts';
import { generateKind, isWorkbook, type ListKindName, usualRowsOf } from '../../bench/generate-kind.ts';
import { generateList } from '../../bench/generate-list.ts';
import type { Command, Console, ExitCode } from '../command.ts';
import { readAction, readArguments, type Usage } from '../usage.ts';
import { UsageError } from '../usage-error.ts';
import { benchUsages } from '../usages/bench-usages.ts';

type Measure = (console: Console) => Promise<ExitCode>;

const measures: Readonly<Record<keyof typeof benchUsages, Measure>> = {
  import: measureImport,
  duplicates: measureDuplicates,
  pages: measurePages,
  pause: measurePause,
  permission: measurePermission,
  read: measureRead,
  check: measureCheck,
  start: measureStart,
  generate,
};

/** Measures Leadport on this machine, compared with the limits of the hardware and PostgreSQL. */
export const bench: Command = {
  usage: benchUsages,
  async run(console) {
    const { action, args } = readAction(console.args, benchUsages);
    return measures[action]({ ...console, args });
  },
};

async function measureImport(console: Console): Promise<ExitCode> {
  const plan = readPlan(console.args, benchUsages.import, 1_000_000);
  const system = await console.openSystem();
  console.stdout(JSON.stringify(await benchImport(system.connection, plan, console.stderr)));
  return 0;
}

function measureDuplicates(console: Console): Promise<ExitCode> {
  return measureRows(console, benchDuplicates);
}

function measurePause(console: Console): Promise<ExitCode> {
  return measureRows(console, benchPause);
}

async function measureRows(
  { args, openSystem, stdout, stderr }: Console,
  measure: typeof benchDuplicates | typeof benchPause,
): Promise<ExitCode> {
  const { values } = readArguments(args, benchUsages.duplicates);
  const { connection } = await openSystem();
  const rows = readCount('rows', values.rows, 1_000_000);
  stdout(JSON.stringify(await measure(connection, rows, stderr)));
  return 0;
}

async function measurePages({ args, openSystem, stdout, stderr }: Console): Promise<ExitCode> {
  const { values } = readArguments(args, benchUsages.pages);
  const plan = {
    rows: readCount('rows', values.rows, 1_000_000),
    questions: readCount('questions', values.questions, 100),
  };
  const { connection } = await openSystem();
  stdout(JSON.stringify(await benchPages(connection, plan, stderr)));
  return 0;
}

async function measurePermission({ args, openSystem, stdout, stderr }: Console): Promise<ExitCode> {
  const { values } = readArguments(args, benchUsages.permission);
  const plan = {
    entries: readCount('entries', values.entries, 10_000_000),
    questions: readCount('questions', values.questions, 10_000),
  };
  const { connection } = await openSystem();
  stdout(JSON.stringify(await benchPermission(connection, plan, stderr)));
  return 0;
}

async function measureRead({ args, stdout, stderr }: Console): Promise<ExitCode> {
  stdout(JSON.stringify(await benchRead(readPlan(args, benchUsages.read, 200_000), stderr)));
  return 0;
}

async function measureCheck({ args, stdout }: Console): Promise<ExitCode> {
  stdout(JSON.stringify(benchCheck(readPlan(args, benchUsages.check, 100_000))));
  return 0;
}

async function measureStart({ args, stdout, stderr }: Console): Promise<ExitCode> {
  const { values } = readArguments(args, benchUsages.start);
  stdout(JSON.stringify(await benchStart(readCount('rounds', values.rounds, 5), stderr)));
  return 0;
}

async function generate({ args, stdout }: Console): Promise<ExitCode> {
  const { values } = readArguments(args, benchUsages.generate);
  if (values.kind) return generateListOfKind(values.kind, values, stdout);
  if (values.seed)
    throw new UsageError({ ja: '--seedは--kindと一緒に指定してください', en: '--seed needs --kind' });
  const rows = readCount('rows', values.rows, 1_000_000);
  const byName = values.out.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
  const format = values.format ?? byName;
  await generateList(values.out, rows, format);
  stdout(JSON.stringify({ rows, format, out: values.out }));
  return 0;
}

async function generateListOfKind(
  kind: ListKindName,
  values: {
    readonly rows?: string | undefined;
    readonly out: string;
    readonly format?: string | undefined;
    readonly seed?: string | undefined;
  },
  stdout: Console['stdout'],
): Promise<ExitCode> {
  if (values.format) {
    throw new UsageError({
      ja: '--kindでは、形式はファイル名の拡張子で決まります（--formatは指定できません）',
      en: '--format does not apply to --kind: the extension of the file name decides',
    });
  }
  if (kind === 'sheets' && !isWorkbook(values.out)) {
    throw new UsageError({
      ja: '--kind sheetsには--out FILE.xlsxを指定してください',
      en: '--kind sheets needs --out FILE.xlsx',
    });
  }
  const seed = Number(values.seed ?? 1);
  if (!Number.isInteger(seed) || seed < 0) {
    throw new UsageError({
      ja: '--seedには0以上の整数を指定してください',
      en: '--seed must be an integer from 0',
    });
  }
  const rows = readCount('rows', values.rows, usualRowsOf(kind));
  await generateKind(kind, { path: values.out, rows, seed });
  stdout(JSON.stringify({ kind, rows, seed, out: values.out }));
  return 0;
}

function readPlan(
  args: readonly string[],
  usage: Usage & { readonly flags: typeof benchUsages.import.flags },
  usualRows: number,
): { rows: number; rounds: number } {
  const { values } = readArguments(args, usage);
  return {
    rows: readCount('rows', values.rows, usualRows),
    rounds: readCount('rounds', values.rounds, 3),
  };
}

function readCount(flag: string, text: string | undefined, usual: number): number {
  const count = Number(text ?? usual);
  if (!Number.isInteger(count) || count < 1)
    throw new UsageError(
      { ja: '{flag}には1以上の整数を指定してください', en: '{flag} must be an integer from 1' },
      {
        flag: `--${flag}`,
      },
    );
  return count;
}
