import type { SoundNumberRow } from '../model/checked-number-row.ts';
import { copyNullable, copyText } from './copy-text.ts';

/** The columns of an incoming do-not-call number, in the order of `incoming_numbers`. */
export const numberColumns = [
  'row_no',
  'position',
  'phone_hash',
  'phone_number',
  'phone',
  'lead_name',
  'reason',
  'note',
  'evidence',
  'refused_on',
  'expires_at',
] as const;

/** Encodes the row's number at `position`, as written and in comparable form. */
export function encodeNumber(
  { row, leadName, reason, note, evidence, refusedOn, expiresAt }: SoundNumberRow,
  phone: string,
  position: number,
  { key, hash }: { readonly key: string; readonly hash: bigint },
): string {
  const number = `${row}\t${position}\t${hash}\t${key}\t${copyText(phone)}`;
  const why = `${copyText(leadName)}\t${copyText(reason)}\t${copyText(note)}\t${copyText(evidence)}`;
  return `${number}\t${why}\t${copyNullable(refusedOn)}\t${copyNullable(expiresAt)}\n`;
}
