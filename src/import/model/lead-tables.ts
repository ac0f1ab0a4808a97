/**
 * Where leads and contacts are looked up: as they stand, or together with a draft of what an import would add to them
 * (`write/draft-batch.ts`). SQL in parentheses or a table's name; both give the columns of the table.
 */
export type LeadTables = { readonly leads: string; readonly contacts: string };

export const storedTables: LeadTables = { leads: 'leads', contacts: 'contacts' };

export const tablesWithDraft: LeadTables = {
  leads: '(select * from leads union all select * from draft_leads)',
  contacts: '(select * from contacts union all select * from draft_contacts)',
};
