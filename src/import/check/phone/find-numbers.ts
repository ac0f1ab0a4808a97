import { foldWidth } from '../../model/fold-width.ts';
import type { PhoneNumber } from '../../model/phone-number.ts';
import { splitCell } from './split-cell.ts';

/** All valid numbers in a text and their positions, regardless of other text. */
export function findNumbers(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly e164: PhoneNumber }[] {
  return splitCell(foldWidth(text)).flatMap(({ start, end, judgement }) =>
    judgement.usable ? [{ start, end, e164: judgement.e164 }] : [],
  );
}
