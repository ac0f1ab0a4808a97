import { posix } from 'node:path';
import { refuse } from '../../../../contract/refusals.ts';
import type { Package } from '../package/open-package.ts';
import { readXmlPart } from './read-xml-part.ts';

/**
 * `type` is the last segment of the relationship's URI, which is the same in transitional and
 * strict workbooks.
 */
export type Relationship = { readonly id: string; readonly type: string; readonly path: string };

/** The targets of a sheet's hyperlinks by relationship id. Only targets outside the workbook. */
export async function readLinkTargets(pack: Package, owner: string): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readXmlPart(pack, relationshipsPath(owner), {
    open(name, attributes) {
      const { Id: id, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || !id || !target || mode !== 'External') return;
      if (targets.size < pack.limits.cellMarks) targets.set(id, target);
    },
  });
  return targets;
}

function relationshipsPath(owner: string): string {
  return posix.join(posix.dirname(`/${owner}`), '_rels', `${posix.basename(owner)}.rels`).slice(1);
}

/**
 * The relationships of a part (`''`: the package itself), with paths from the package root. Empty
 * if there are none.
 */
export async function readRelationships(pack: Package, owner: string): Promise<readonly Relationship[]> {
  const folder = posix.dirname(`/${owner}`);
  const list: Relationship[] = [];
  const part = relationshipsPath(owner);
  await readXmlPart(pack, part, {
    open(name, attributes) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || !id || !type || !target || mode === 'External') return;
      if (list.length >= pack.limits.relationships) throw refuse('file_bomb', { detail: part });
      const path = posix.resolve(folder, target.replaceAll('\\', '/')).slice(1);
      list.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path });
    },
  });
  return list;
}
