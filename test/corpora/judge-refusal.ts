import { type Judgement, refused, wrong } from './judgement.ts';
import type { DoorReading } from './read-door.ts';

/**
 * The codes with which a file may be refused, by the first words of the outcome in the manifest.
 */
const expectedCodes: readonly (readonly [outcome: RegExp, codes: readonly string[]])[] = [
  [/^reject: no rows/, ['file_no_rows', 'file_empty']],
  [/^reject: empty file/, ['file_empty']],
  [/^reject: unsupported format/, ['file_unsupported', 'file_password_protected']],
  [/^reject: old \.xls/, ['file_unsupported']],
  [/^reject: password-protected/, ['file_password_protected']],
  [/^reject: damaged/, ['file_damaged']],
  [/^reject: unsafe XML/, ['file_unsafe_xml']],
  [/^reject: not UTF-8 and not Japanese|^not Japanese/, ['file_encoding_unknown', 'file_binary']],
];

/**
 * Judges a file that must be refused: by `inspect` and by `preview`, with the right code. Returns
 * undefined for all other files.
 */
export function judgeRefusal(outcome: string, { profile, rows }: DoorReading): Judgement | undefined {
  const codes = expectedCodes.find(([words]) => words.test(outcome))?.[1];
  if (codes === undefined) return undefined;
  for (const answer of [profile, ...rows.values()]) {
    if (answer.ok) return wrong('should be refused, was read');
    if (!codes.includes(answer.code)) return wrong(`refused as ${answer.code}, not ${codes[0]}`);
  }
  if (codes.includes('file_encoding_unknown') && !profile.ok && profile.line === undefined)
    return wrong('refused without the line');
  return refused;
}
