import { phoneKinds } from '../../../contract/lead.ts';
import type { PlainRow } from '../../model/plain-row.ts';
import { parsePhone } from '../phone/parse-phone.ts';
import { isDigit } from './plain-bytes.ts';

const dash = 0x2d;
const zero = 0x30;
const unknown = 0;
const notPlain = 255;
const countryCode = Buffer.from('+81');

/**
 * Reads phone cells of digits and dashes. The kind of a number depends only on its length and first
 * five digits (`phone/numbering-plan.ts`), so `parsePhone` is called once for each.
 */
export class PlainPhones {
  /** For ten and eleven digits: the kind by the four digits after the zero, plus 1. */
  readonly #kinds = [new Uint8Array(10_000), new Uint8Array(10_000)] as const;

  /** Stores the number in the row. Returns false if the cell needs `parsePhone`. */
  read(row: PlainRow, start: number, end: number): boolean {
    const { bytes, e164 } = row;
    if (end - start < 10 || end - start > 13) return false;
    let count = 0;
    let prefix = 0;
    for (let at = start; at < end; at += 1) {
      const unit = bytes[at] ?? 0;
      if (unit === dash) continue;
      if (!isDigit(unit)) return false;
      if (count > 0 && count < 5) prefix = prefix * 10 + unit - zero;
      e164[count + 2] = unit;
      count += 1;
    }
    if ((count !== 10 && count !== 11) || e164[2] !== zero || prefix < 1000) return false;
    const kinds = this.#kinds[count === 10 ? 0 : 1];
    if (kinds[prefix] === unknown)
      kinds[prefix] = kindOf(Buffer.from(e164.subarray(2, count + 2)).toString());
    const kind = kinds[prefix] ?? notPlain;
    if (kind === notPlain) return false;
    e164.set(countryCode);
    row.e164Length = count + 2;
    row.phoneKind = kind - 1;
    return true;
  }
}

function kindOf(digits: string): number {
  const cell = parsePhone(digits);
  if (cell.kind !== 'numbers' || cell.findings.length > 0) return notPlain;
  const [number, another] = cell.numbers;
  if (!number || another || number.e164 !== `+81${digits.slice(1)}`) return notPlain;
  return phoneKinds.indexOf(number.kind) + 1;
}
