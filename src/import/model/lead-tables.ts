/**
 * Where leads and contacts are looked up: as they stand, or together with a draft of what an import would add to them
 * (`write/draft-batch.ts`). SQL in parentheses or a table's name; both give the columns of the table.
 */
export type LeadTables = { readonly leads: string; readonly contacts: string };

export const storedTables: LeadTables = { leads: 'leads', contacts: 'contacts' };

/** A lead that would be written over is as the draft has it. */
export const tablesWithDraft: LeadTables = {
  leads: `(select * from leads s where not exists (select 1 from draft_leads d where d.id = s.id)
    union all select * from draft_leads)`,
  contacts: '(select * from contacts union all select * from draft_contacts)',
};
