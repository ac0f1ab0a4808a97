/** A document in markup at the beginning of a file. `isTable`: a spreadsheet in disguise, or data that is no list of lines. */
export type Markup = { readonly kind: 'HTML' | 'XML'; readonly isTable: boolean };

/**
 * HTML tables and XML spreadsheets are often named .xls or .csv; they are no list until Excel has saved them anew.
 * Pages of the web (which used tables for their layout) and feeds are texts of lines like any other, if strange ones.
 * @param head the beginning of the file as text
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
