import { createHash } from 'node:crypto';
import type { CsvFormat } from '../../src/contract/file-format.ts';
import type { FileProfile } from '../../src/contract/import.ts';
import { isBlank as isBlankCell } from '../../src/import/model/blank.ts';
import type { RawRow } from '../../src/import/model/raw-row.ts';
import { type Judgement, refused, right, wrong } from './judgement.ts';
import type { DoorReading } from './read-door.ts';

/**
 * The result of the codecs and the `csv` module of Python: exact if `strict_ok`, otherwise one
 * lenient interpretation.
 */
export type TextExpectation = {
  readonly strict_ok: boolean;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sha256_all_rows: string;
};

/**
 * Compares each record of a text with the oracle, and checks that damaged and ragged rows are
 * reported.
 */
export function judgeText(
  outcome: string,
  { format, profile, rows }: DoorReading,
  expected: TextExpectation | undefined,
): Judgement {
  const answer = rows.get('');
  if (!answer?.ok || format?.format !== 'csv') {
    const code = answer?.ok === false ? answer.code : 'no text';
    if (/or clear error|^import good rows/.test(outcome)) return refused;
    return code === 'file_no_rows' && isBlank(expected) ? refused : wrong(`refused: ${code}`);
  }
  const difference = expected?.strict_ok ? compare(format, answer.value, expected) : undefined;
  if (difference !== undefined) return wrong(difference);
  if (/^one line only/.test(outcome))
    return isRefused(profile, 'file_no_rows') ? refused : wrong('not refused for want of rows');
  const filled = answer.value.filter(({ cells }) => !cells.every(isBlankCell));
  if (!profile.ok)
    return profile.code === 'file_no_rows' && filled.length <= 1 ? right : wrong(`inspect: ${profile.code}`);
  return judgeProfile(outcome, profile.value, filled, expected?.strict_ok ?? true);
}

function compare(
  { encoding, delimiter }: CsvFormat,
  rows: readonly RawRow[],
  expected: TextExpectation,
): string | undefined {
  const hash = hashRows(rows.map(({ cells }) => cells));
  if (hash !== expected.sha256_all_rows) return `records differ (delimiter ${JSON.stringify(delimiter)})`;
  if (!isEncoding(encoding, expected.encoding)) return `encoding ${encoding}, not ${expected.encoding}`;
  // If neither splits the rows, the delimiter does not matter.
  const cuts = rows.some(({ cells }) => cells.length > 1);
  if (cuts && delimiter !== expected.delimiter) return `delimiter ${JSON.stringify(delimiter)}`;
  return undefined;
}

function judgeProfile(
  outcome: string,
  { headerRow, rows, leftOut, warnings, quoteEscape }: FileProfile,
  filled: readonly RawRow[],
  strict: boolean,
): Judgement {
  const separator = filled[0]?.line === 1 && /^sep=/i.test(filled[0].cells[0] ?? '') ? 1 : 0;
  const below = filled.filter(({ line }) => line > (headerRow ?? separator)).length;
  if (rows + leftOut.length !== below) return wrong(`inspect counts ${rows} rows, there are ${below}`);
  const codes = warnings.map(({ code }) => code);
  const damageCodes = ['short_rows', 'long_rows', 'damaged_rows', 'unreadable_characters', 'preamble'];
  if (quoteEscape !== null) return right;
  if (!strict && /ragged|malformed/.test(outcome) && !codes.some((code) => damageCodes.includes(code)))
    return wrong('inspect does not report the damage');
  return right;
}

function isRefused(answer: DoorReading['profile'], code: string): boolean {
  return !answer.ok && answer.code === code;
}

/**
 * The oracle names UTF-16 and UTF-32 without their byte order, and lists ASCII and BOMs separately.
 */
function isEncoding(ours: string, theirs: string | null): boolean {
  const plain = theirs?.replace('_', '-').replace('ascii', 'utf-8').replace('-sig', '') ?? ours;
  return ours === plain.replace('iso2022-jp', 'iso-2022-jp') || ours.slice(0, 6) === plain;
}

function isBlank(expected: TextExpectation | undefined): boolean {
  return [[], [[]], [[], []]].some((rows) => hashRows(rows) === expected?.sha256_all_rows);
}

export function hashRows(rows: readonly (readonly string[])[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
