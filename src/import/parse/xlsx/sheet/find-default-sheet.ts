import type { Package } from '../package/open-package.ts';
import { readUtf8Part } from '../package/utf8-part.ts';
import type { SheetPart } from '../parts/workbook-part.ts';

/** A value of any kind, with or without a namespace prefix. */
const value = /<(?:[\w-]+:)?(?:v|t)[\s>]/;
/** As much of a chunk as a tag may have before the seam. */
const seam = 32;

/**
 * The first visible sheet that has a value; where none has, the first visible one, and the first of all where all are
 * hidden. Reads each candidate no further than to its first value. Refuses `file_damaged` and `file_bomb`.
 */
export async function findDefaultSheet(pack: Package, sheets: readonly SheetPart[]): Promise<string> {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const candidates = visible.length > 0 ? visible : sheets;
  if (candidates.length > 1) {
    for (const { name, path } of candidates) if (await hasValue(pack, path)) return name;
  }
  return candidates[0]?.name ?? '';
}

async function hasValue(pack: Package, path: string): Promise<boolean> {
  const part = pack.parts.get(path.toLowerCase());
  if (!part) return false;
  let rest = '';
  for await (const chunk of readUtf8Part(pack, part)) {
    const text = rest + chunk.toString('latin1');
    if (value.test(text)) return true;
    rest = text.slice(-seam);
  }
  return false;
}
