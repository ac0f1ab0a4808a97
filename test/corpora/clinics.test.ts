import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../src/import/check/create-checker.ts';
import { compileMapping } from '../../src/import/map/compile-mapping.ts';
import { mapRow } from '../../src/import/map/map-row.ts';
import { suggestedMapping } from '../../src/import/map/suggested-mapping.ts';
import { profileFile } from '../../src/import/run/file/profile-file.ts';
import { readRows } from '../../src/import/run/file/read-rows.ts';
import { openCorpusFile, skipWithoutCorpora } from '../support/corpora.ts';
import {
  type ClinicLog,
  type LoggedField,
  type LoggedRow,
  loggedFields,
  readClinicLogs,
} from './clinic-log.ts';

/** A row of the file, and the fields about which Leadport reports problems. */
type ReadRow = {
  readonly row: number;
  readonly values: ReadonlyMap<LoggedField, string>;
  readonly reported: ReadonlySet<string>;
};

/**
 * A field that every lead must have: a missing value is reported. A blank postal code or address is
 * not.
 */
const required: ReadonlySet<LoggedField> = new Set(['lead_name', 'phone']);

test('reports what the ministry’s converter found malformed or missing, line for line at its row', {
  skip: skipWithoutCorpora,
}, async (context) => {
  const logs = readClinicLogs();
  const counts = { rows: 0, malformed: 0, required: 0, optionalBlank: 0 };
  const unmatched: string[] = [];
  const silent: string[] = [];
  for (const log of logs) {
    const faulty = (await readFile(log)).filter((row) => faultsOf(row).size > 0);
    const pairs = pairUp(log.rows, faulty);
    unmatched.push(...nameUnmatched(log, faulty, pairs));
    for (const [logged, read] of pairs) {
      counts.rows += 1;
      for (const [field, value] of logged) {
        const kind = value === '' ? (required.has(field) ? 'required' : 'optionalBlank') : 'malformed';
        counts[kind] += 1;
        if (kind !== 'optionalBlank' && !read.reported.has(field))
          silent.push(`${log.file} row ${read.row}: ${field} ${value}`);
      }
    }
  }
  const sum = (kind: keyof ClinicLog['lines']) => logs.reduce((total, { lines }) => total + lines[kind], 0);
  context.diagnostic(
    `${sum('kept') + sum('filled') + sum('leftOut')} lines: ${sum('filled')} of values that the converter filled in, ` +
      `${sum('leftOut')} of rows that it left out, ${sum('kept')} of rows of the files`,
  );
  context.diagnostic(
    `matched at their row: ${JSON.stringify(counts)}; not: ${unmatched.join('; ') || 'none'}`,
  );
  assert.deepEqual(silent, []);
  assert.deepEqual(unmatched, knownUnmatched);
});

/**
 * The log lists it among the rows without a name, which were left out. The file has it, with a
 * name.
 */
const knownUnmatched: readonly string[] = [
  'jp-opendata/mhlw-online-clinics/20200426140631/長野県.csv row 18: file only, postal_code “”',
];

/** The rows of a file without a header, mapped by their values, with the problems of each. */
async function readFile({ file }: ClinicLog): Promise<readonly ReadRow[]> {
  const source = await openCorpusFile(file, 65_536);
  const profile = await profileFile(source, { headerRow: null }, []);
  const plan = compileMapping(suggestedMapping(profile.mapping), profile.columns, []);
  const checker = createChecker({ customFields: [] });
  const columns = loggedFields.map((field) => profile.mapping.findIndex((column) => column.field === field));
  assert.ok(!columns.includes(-1), `${file}: ${columns}`);
  const read: ReadRow[] = [];
  for await (const rows of readRows(source, { headerRow: null }, { raw: false })) {
    for (const row of rows) {
      const values = loggedFields.map(
        (field, at) => [field, (row.cells[columns[at] ?? -1] ?? '').trim()] as const,
      );
      const { problems } = checker.check(mapRow(plan, row));
      read.push({
        row: row.row,
        values: new Map(values),
        reported: new Set(problems.map(({ field }) => field ?? '')),
      });
    }
  }
  return read;
}

/** What the converter would log for a row. */
function faultsOf({ values }: ReadRow): LoggedRow {
  return new Map(
    [...values].filter(([field, value]) =>
      field === 'postal_code' ? !/^\d{3}-\d{4}$/.test(value) : value === '',
    ),
  );
}

/** Pairs the rows of the log with the rows of the file, in order, by equal faults. */
function pairUp(logged: readonly LoggedRow[], faulty: readonly ReadRow[]): [LoggedRow, ReadRow][] {
  const pairs: [LoggedRow, ReadRow][] = [];
  let from = 0;
  for (const row of logged) {
    const at = faulty.findIndex((read, index) => index >= from && isSame(row, faultsOf(read)));
    const read = faulty[at];
    if (!read) continue;
    pairs.push([row, read]);
    from = at + 1;
  }
  return pairs;
}

function isSame(one: LoggedRow, other: LoggedRow): boolean {
  return one.size === other.size && [...one].every(([field, value]) => other.get(field) === value);
}

function nameUnmatched(
  log: ClinicLog,
  faulty: readonly ReadRow[],
  pairs: readonly [LoggedRow, ReadRow][],
): string[] {
  const logged = log.rows.filter((row) => !pairs.some(([paired]) => paired === row));
  const read = faulty.filter((row) => !pairs.some(([, paired]) => paired === row));
  const describe = (row: LoggedRow) => [...row].map(([field, value]) => `${field} “${value}”`).join(', ');
  return [
    ...logged.map((row) => `${log.file}: log only, ${describe(row)}`),
    ...read.map((row) => `${log.file} row ${row.row}: file only, ${describe(faultsOf(row))}`),
  ];
}
