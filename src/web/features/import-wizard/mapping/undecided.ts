import type { UnknownChoices } from '../../../../contract/import.ts';
import { decisionOf, type MappingDraft } from './mapping-draft.ts';

/** Values that are no choice and of which nobody has said what becomes of them, and the rows that have them. */
export function countUndecided(
  draft: MappingDraft,
  unknownChoices: readonly UnknownChoices[],
): { readonly values: number; readonly rows: number } {
  const undecided = unknownChoices.flatMap(({ field, values }) =>
    values.filter(({ value }) => decisionOf(draft, field, value) === undefined),
  );
  return { values: undecided.length, rows: undecided.reduce((sum, { rows }) => sum + rows, 0) };
}
