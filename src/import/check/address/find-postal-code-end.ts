import { foldWidth } from '../../model/fold-width.ts';

const mark = /^[〒〶]\s*\d{3}-?\d{4}(?!\d)/;
const unmarked = /^\d{3}-\d{4}(?=[^\d-])/;

/** Where a postal code in front of an address ends (〒100-0001 東京都…); 0 where there is none. */
export function findPostalCodeEnd(text: string): number {
  const first = text.charAt(0);
  if (first !== '〒' && first !== '〶' && !/[0-9０-９]/.test(first)) return 0;
  const folded = foldWidth(text);
  return (mark.exec(folded) ?? unmarked.exec(folded))?.[0].length ?? 0;
}
