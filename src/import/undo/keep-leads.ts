/**
 * Lists the leads of `judged` (id, reason, later_import_id) that are kept. Each lead is listed
 * once, even if the undo resumes after a crash.
 */
export const keepLeads = (judged: string) => `
  insert into import_undo_conflicts (tenant_id, import_id, lead_id, reason, later_import_id)
  select $1, $2, id, reason, later_import_id from ${judged} where reason is not null
  on conflict do nothing returning 1`;
