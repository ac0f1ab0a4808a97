import type { Package } from '../package/open-package.ts';
import { readUtf8Part } from '../package/utf8-part.ts';
import type { SheetPart } from '../parts/workbook-part.ts';

/** Any value, with or without a namespace prefix. */
const value = /<(?:[\w-]+:)?(?:v|t)[\s>]/;
/** Maximum length of a tag across the seam. */
const seam = 32;

/**
 * The first visible sheet with a value, or else the first visible one, or else the first of all.
 * Reads each candidate only up to its first value. Throws `file_damaged` and `file_bomb`.
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
