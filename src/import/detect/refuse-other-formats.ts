import { refuse } from '../../contract/refusals.ts';

/** Formats that are text, or nearly, and no list. The order counts: an HTML page may begin with an XML declaration. */
const others: readonly (readonly [kind: string, begins: RegExp])[] = [
  ['HTML', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|table|meta)[\s>]/i],
  ['XML', /^\s*<(?:\?xml|!DOCTYPE)\b/],
  ['PDF', /^%PDF-/],
  ['RTF', /^\{\\rtf/],
  ['TAR', /^[\s\S]{257}ustar/],
];

/** Refuses `file_unsupported` for a text that is evidently another format; `text` is its beginning. */
export function refuseOtherFormats(text: string): void {
  const kind = others.find(([, begins]) => begins.test(text.slice(0, 1024)))?.[0];
  if (kind !== undefined) throw refuse('file_unsupported', { kind });
}
