import { refuse } from '../../../../contract/refusals.ts';
import type { Package } from '../package/open-package.ts';
import { findBuiltInFormat } from '../values/built-in-formats.ts';
import { readXmlPart } from './read-xml-part.ts';

/**
 * The number format of each cell style (`s` of a cell is the index). Without styles all cells are
 * General.
 */
export async function readCellFormats(pack: Package, path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  await readXmlPart(pack, path, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name !== 'xf' || !inCellFormats) return;
      if (ids.length >= pack.limits.styles) throw refuse('file_bomb', { detail: path });
      ids.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return ids.map((id) => findBuiltInFormat(id, own.get(id)));
}
