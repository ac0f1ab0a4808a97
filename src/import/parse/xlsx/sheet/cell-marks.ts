import { refuse } from '../../../../contract/refusals.ts';
import type { Package, Part } from '../package/open-package.ts';
import { readUtf8Part } from '../package/utf8-part.ts';
import { readLinkTargets } from '../parts/relationships.ts';
import type { MergedArea } from './merged-area.ts';

/**
 * What a sheet stores about its cells after its rows: merged areas by first line, and targets of
 * hyperlinks.
 */
export type CellMarks = {
  readonly merged: readonly MergedArea[];
  /** By line, then by column. */
  readonly links: ReadonlyMap<number, ReadonlyMap<number, string>>;
};

const noMarks: CellMarks = { merged: [], links: new Map() };

const endOfRows = Buffer.from('sheetData');
/** Maximum length of the tag that ends the rows. */
const seamBytes = 64;
const markTag = /<(?:[\w.-]+:)?(mergeCell|hyperlink)\s([^<>]*)>/g;
const reference = /(?:^|\s)ref=["']\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?["']/;
const relationshipId = /(?:^|\s)(?:[\w.-]+:)?id=["']([^"']+)["']/;

/**
 * Reads the data after the rows of a sheet. Decompresses the part to its end without parsing the
 * rows. Throws `file_bomb` if there are more marks than the limits allow.
 */
export async function readCellMarks(pack: Package, part: Part): Promise<CellMarks> {
  const merged: MergedArea[] = [];
  const linked: { readonly area: MergedArea; readonly id: string }[] = [];
  for await (const tag of tagsBehindRows(pack, part)) {
    const attributes = tag[2] ?? '';
    const area = parseArea(attributes);
    const id = relationshipId.exec(attributes)?.[1];
    if (area && tag[1] === 'mergeCell') merged.push(area);
    else if (area && id !== undefined) linked.push({ area, id });
    if (merged.length + linked.length > pack.limits.cellMarks)
      throw refuse('file_bomb', { detail: part.path });
  }
  if (merged.length + linked.length === 0) return noMarks;
  merged.sort((a, b) => a.firstLine - b.firstLine);
  const targets = linked.length === 0 ? new Map<string, string>() : await readLinkTargets(pack, part.path);
  return { merged, links: linksByLine(linked, targets) };
}

async function* tagsBehindRows(pack: Package, part: Part): AsyncGenerator<RegExpExecArray> {
  let isBehind = false;
  let seam: Buffer = Buffer.alloc(0);
  let rest = '';
  for await (const chunk of readUtf8Part(pack, part)) {
    let from = 0;
    const bytes = isBehind ? chunk : Buffer.concat([seam, chunk]);
    if (!isBehind) {
      from = findEndOfRows(bytes);
      seam = Buffer.from(bytes.subarray(-seamBytes));
      if (from < 0) continue;
      isBehind = true;
    }
    const text = rest + bytes.toString('latin1', from);
    yield* text.matchAll(markTag);
    // A tag split by the seam. A longer one is not one of these.
    const open = text.lastIndexOf('<');
    rest = open < 0 || text.includes('>', open) ? '' : text.slice(open, open + pack.limits.tokenBytes);
  }
}

/** The position after `</sheetData` or `<sheetData/`; -1 if the bytes contain neither. */
function findEndOfRows(bytes: Buffer): number {
  for (let at = bytes.indexOf(endOfRows); at >= 0; at = bytes.indexOf(endOfRows, at + 1)) {
    const end = at + endOfRows.length;
    const before = bytes.toString('latin1', Math.max(0, at - 32), at);
    if (/<\/(?:[\w.-]+:)?$/.test(before)) return end;
    if (/<(?:[\w.-]+:)?$/.test(before) && bytes[end] === 0x2f) return end;
  }
  return -1;
}

function parseArea(attributes: string): MergedArea | undefined {
  const found = reference.exec(attributes);
  if (!found) return undefined;
  const [, firstColumn = '', firstLine = '', lastColumn = firstColumn, lastLine = firstLine] = found;
  return {
    firstLine: Number(firstLine),
    lastLine: Number(lastLine),
    firstColumn: columnOf(firstColumn),
    lastColumn: columnOf(lastColumn),
  };
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * A hyperlink over several cells belongs to the first one, because the others usually have no text.
 */
function linksByLine(
  linked: readonly { readonly area: MergedArea; readonly id: string }[],
  targets: ReadonlyMap<string, string>,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const links = new Map<number, Map<number, string>>();
  for (const { area, id } of linked) {
    const target = targets.get(id);
    if (target === undefined) continue;
    const line = links.get(area.firstLine) ?? new Map<number, string>();
    line.set(area.firstColumn, target);
    links.set(area.firstLine, line);
  }
  return links;
}
