import type { UnknownChoices } from '../../../../contract/import.ts';
import { decisionOf, decisionOfOthers, type MappingDraft } from './mapping-draft.ts';

/** Values that are no choice and of which nobody has said what becomes of them, and the rows that have them, told or not. */
export function countUndecided(
  draft: MappingDraft,
  unknownChoices: readonly UnknownChoices[],
): { readonly values: number; readonly rows: number } {
  const open = unknownChoices.filter(({ field }) => decisionOfOthers(draft, field) === undefined);
  const undecided = open.flatMap(({ field, values }) =>
    values.filter(({ value }) => decisionOf(draft, field, value) === undefined),
  );
  const untold = open.reduce((sum, { others }) => sum + others, 0);
  return {
    values: undecided.length + (untold > 0 ? 1 : 0),
    rows: undecided.reduce((sum, { rows }) => sum + rows, untold),
  };
}
