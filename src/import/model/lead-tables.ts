/**
 * Where leads and contacts are looked up: the tables, or the tables combined with a draft of an
 * import's changes (`write/draft-batch.ts`). A table name, or SQL in parentheses with the same
 * columns.
 */
export type LeadTables = { readonly leads: string; readonly contacts: string };

export const storedTables: LeadTables = { leads: 'leads', contacts: 'contacts' };

/** A lead that would be overwritten has the values of the draft. */
export const tablesWithDraft: LeadTables = {
  leads: `(select * from leads s where not exists (select 1 from draft_leads d where d.id = s.id)
    union all select * from draft_leads)`,
  contacts: '(select * from contacts union all select * from draft_contacts)',
};
