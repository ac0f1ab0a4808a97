/**
 * A markup document at the start of a file. `isTable`: a disguised spreadsheet, or data that is not
 * a list of lines.
 */
export type Markup = { readonly kind: 'HTML' | 'XML'; readonly isTable: boolean };

/**
 * HTML tables and XML spreadsheets are often named .xls or .csv. They must be saved as a list with
 * Excel first. Web pages (which used tables for layout) and feeds are treated as ordinary text.
 * @param head the start of the file as text
 */
export function findMarkup(head: string): Markup | undefined {
  const text = head.slice(0, 4096).trimStart().toLowerCase();
  const isOffice = text.includes('urn:schemas-microsoft-com:office');
  const page =
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b/;
  if (page.test(text)) {
    const isSitePage = text.includes('<!doctype html public');
    return { kind: 'HTML', isTable: isOffice || (!isSitePage && text.includes('<table')) };
  }
  if (!/^<(?:\?xml|!doctype)\b/.test(text)) return undefined;
  const isFeed = /<(?:rss|feed|rdf:rdf)\b/.test(text);
  return { kind: 'XML', isTable: isOffice || !isFeed };
}
