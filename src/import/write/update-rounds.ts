import type { LeadId } from '../../base/ids.ts';
import { takeContacts } from './pick-rows.ts';
import { PickedLines } from './picked-lines.ts';
import type { PlacedRows } from './placement.ts';
import type { LeadUpdates } from './update-leads.ts';

type Round = {
  readonly fields: readonly string[] | null;
  readonly leads: PickedLines;
  readonly contacts: PickedLines;
};

/**
 * Groups the rows that overwrite leads into rounds. Rows for the same lead are applied one after
 * another, in file order. All rows of a round write the same fields.
 */
export function updateRounds({ batch, from, placements }: PlacedRows): readonly LeadUpdates[] {
  const rounds: Map<string, Round>[] = [];
  const roundOf = new Map<LeadId, number>();
  for (const [offset, placement] of placements.entries()) {
    if (placement.kind !== 'update') continue;
    const { leadId, fields } = placement;
    const at = roundOf.get(leadId) ?? 0;
    roundOf.set(leadId, at + 1);
    const byFields = rounds[at] ?? new Map<string, Round>();
    rounds[at] = byFields;
    const key = fields === null ? '' : JSON.stringify(fields);
    const round = byFields.get(key) ?? {
      fields,
      leads: new PickedLines(batch.leads),
      contacts: new PickedLines(batch.contacts),
    };
    byFields.set(key, round);
    round.leads.take(from + offset, leadId);
    takeContacts(round, batch, from + offset, leadId);
  }
  return rounds.flatMap((byFields) =>
    [...byFields.values()].map(({ fields, leads, contacts }) => ({
      fields,
      leads: leads.chunks,
      contacts: contacts.chunks,
    })),
  );
}
