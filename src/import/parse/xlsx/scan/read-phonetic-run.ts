import type { PhoneticRun } from '../values/phonetic.ts';
import { type AttributeCursor, readInteger } from './attributes.ts';

/** The run a `rPh` tag begins: `sb` and `eb` are the characters it stands over. */
export function readPhoneticRun(
  attributes: AttributeCursor,
  bytes: Buffer,
  start: number,
  end: number,
): PhoneticRun {
  let from = 0;
  let to = 0;
  attributes.reset(bytes, start, end);
  while (attributes.next()) {
    if (attributes.name === 'sb') from = readInteger(bytes, attributes.valueStart, attributes.valueEnd);
    if (attributes.name === 'eb') to = readInteger(bytes, attributes.valueStart, attributes.valueEnd);
  }
  return { start: from, end: to, text: '' };
}
