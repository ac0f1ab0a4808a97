import { foldWidth } from '../../model/fold-width.ts';

const mark = /^[〒〶]\s*\d{3}-?\d{4}(?!\d)/;
const unmarked = /^\d{3}-\d{4}(?=[^\d-])/;

/** Returns the end of a postal code before an address (〒100-0001 東京都…); 0 if there is none. */
export function findPostalCodeEnd(text: string): number {
  const first = text.charAt(0);
  if (first !== '〒' && first !== '〶' && !/[0-9０-９]/.test(first)) return 0;
  const folded = foldWidth(text);
  return (mark.exec(folded) ?? unmarked.exec(folded))?.[0].length ?? 0;
}
