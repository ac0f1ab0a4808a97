import { phoneOf, randomFrom } from '../support/lists.ts';
import type { Policy, Row } from './company.ts';

/** The events of a story, one after the other. Imports are numbered from 1 in this order. */
export type Step =
  | {
      readonly kind: 'import';
      readonly project: number;
      readonly rows: readonly Row[];
      readonly policy: Policy;
      readonly commits: readonly Commit[];
    }
  /** Two imports at the same time, into different projects. */
  | { readonly kind: 'both'; readonly imports: readonly [BothPart, BothPart] }
  | { readonly kind: 'undo'; readonly importNo: number; readonly keepChanged: boolean }
  /** A user changes the note of the lead at this position (0 to 1) among all leads. */
  | { readonly kind: 'edit'; readonly at: number; readonly note: string }
  | { readonly kind: 'ban'; readonly phone: string };

type BothPart = { readonly project: number; readonly rows: readonly Row[]; readonly policy: Policy };

/** Rows that a worker commits before it is killed: after this number, or in the middle of them. */
export type Commit = { readonly rows: number; readonly killed: boolean };

/** The story of a seed. It has few names and numbers, so that rows match often. */
export function makeStory(seed: number): readonly Step[] {
  const random = randomFrom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const oneOf = <T>(values: readonly T[]): T => values[pick(values.length)] as T;
  const chance = (part: number) => random() < part;
  const names = 3 + pick(8);
  const phone = () => phoneOf(pick(names + 4));

  const row = (): Row => ({
    name: chance(0.06) ? '' : `株式会社${pick(names)}号`,
    contact: chance(0.04) ? '' : `担当${pick(3)}`,
    phone: chance(0.08) ? 'なし' : phone(),
    note: chance(0.4) ? `備考${pick(3)}` : '',
  });
  const rows = () => Array.from({ length: 1 + pick(18) }, row);
  const policy = (): Policy => ({
    duplicates: oneOf(['add', 'skip', 'overwrite', 'overwrite']),
    duplicateKeys: oneOf([['name'], ['phone'], ['name', 'phone'], ['name', 'phone']]),
    match: oneOf(['any', 'any', 'all']),
    scope: oneOf(['project', 'project', 'all']),
    group: chance(0.6),
    overwriteBlanks: chance(0.3),
    doNotCall: oneOf(['skip', 'mark']),
  });
  const commits = () =>
    chance(0.5)
      ? Array.from({ length: 1 + pick(4) }, () => ({ rows: 1 + pick(6), killed: chance(0.3) }))
      : [];

  const steps: Step[] = [];
  let imports = 0;
  const add = (step: Step) => {
    steps.push(step);
    imports += step.kind === 'import' ? 1 : step.kind === 'both' ? 2 : 0;
  };
  for (let left = 3 + pick(4); left > 0 || imports < 2; left -= 1) {
    const kind = pick(10);
    if (kind < 5 || imports === 0)
      add({ kind: 'import', project: pick(2), rows: rows(), policy: policy(), commits: commits() });
    else if (kind < 6) {
      const all = (): Policy => ({ ...policy(), duplicates: 'skip', scope: 'all' });
      add({
        kind: 'both',
        imports: [
          { project: 0, rows: rows(), policy: all() },
          { project: 1, rows: rows(), policy: all() },
        ],
      });
    } else if (kind < 8) add({ kind: 'undo', importNo: 1 + pick(imports), keepChanged: chance(0.6) });
    else if (kind < 9) add({ kind: 'edit', at: random(), note: `電話済み${pick(100)}` });
    else add({ kind: 'ban', phone: phone() });
  }
  return steps;
}
