import type { ClientBase } from 'pg';
import { copyInto } from '../../db/copy-into.ts';
import { contactColumns, leadColumns } from '../model/copy-columns.ts';
import type { ImportScope } from '../model/import-scope.ts';
import { keyBits } from '../model/key-hash.ts';
import type { BatchCounts } from './batch-counts.ts';
import { planOverwrite } from './overwrite-plan.ts';
import { overwriteSql } from './overwrite-sql.ts';
import type { PlacedRows } from './placement.ts';
import type { LeadUpdates } from './update-leads.ts';
import { type WrittenRows, writeRows } from './write-batch.ts';

/**
 * Creates the draft tables for this session. A dry run writes the data that later rows must match
 * there and nowhere else.
 */
export async function openDraft(client: ClientBase, { options }: ImportScope): Promise<void> {
  // The contacts of a lead are needed when leads are overwritten or shown for review.
  const asksLeads = options.duplicates === 'overwrite' || options.duplicates === 'review';
  // As in the transaction of a batch, see docs/decisions/0008-probe-the-hash-index.md.
  await client.query(`
    set enable_bitmapscan = off; set enable_seqscan = off;
    create temp table draft_leads (like leads including defaults);
    create temp table draft_contacts (like contacts including defaults);
    create index on draft_leads using hash ((name_hash >> ${keyBits}));
    create index on draft_leads (id);
    create index on draft_contacts using hash (phone_hash);
    ${asksLeads ? 'create index on draft_contacts (lead_id);' : ''}
    create temp table incoming_leads (like leads including defaults);
    create temp table incoming_contacts (like contacts including defaults)`);
}

/** Drops the draft tables. */
export async function closeDraft(client: ClientBase): Promise<void> {
  await client.query(
    'drop table if exists draft_leads, draft_contacts, incoming_leads, incoming_contacts; reset enable_bitmapscan; reset enable_seqscan',
  );
}

/**
 * Counts what `writeBatch` would write and stores names and numbers in the draft. Only reads the
 * lead tables.
 */
export function draftBatch(client: ClientBase, scope: ImportScope, rows: PlacedRows): Promise<BatchCounts> {
  return writeRows(rows, {
    add: (lines) => draftRows(client, lines),
    update: (updates) => draftUpdates(client, scope, updates),
  });
}

async function draftRows(client: ClientBase, lines: WrittenRows): Promise<void> {
  await copyInto(client, 'draft_leads', leadColumns, lines.leads);
  await copyInto(client, 'draft_contacts', contactColumns, lines.contacts);
}

/**
 * A lead that would be overwritten is stored in the draft with its new values, so that later rows
 * match its new name and numbers.
 */
async function draftUpdates(client: ClientBase, scope: ImportScope, updates: LeadUpdates): Promise<number> {
  const plan = await planOverwrite(client, scope, updates.fields);
  await copyInto(client, 'incoming_leads', leadColumns, updates.leads);
  await copyInto(client, 'incoming_contacts', contactColumns, updates.contacts);
  if (plan.name) await client.query(takeRenamed);
  await client.query(overwriteSql('draft_leads', plan), [plan.custom, plan.blankCustom]);
  const added = plan.numbers ? await client.query(addContacts) : undefined;
  await client.query('truncate incoming_leads, incoming_contacts');
  return added?.rowCount ?? 0;
}

const takeRenamed = `
  insert into draft_leads select l.* from incoming_leads i join leads l on l.tenant_id = i.tenant_id and l.id = i.id
  where (l.name, l.name_hash) is distinct from (i.name, i.name_hash) and not exists (select 1 from draft_leads d where d.id = i.id)`;

const addContacts = `
  insert into draft_contacts select i.* from incoming_contacts i
  where not exists (select 1 from contacts c where c.tenant_id = i.tenant_id and c.lead_id = i.lead_id and c.phone_hash = i.phone_hash)
    and not exists (select 1 from draft_contacts c where c.lead_id = i.lead_id and c.phone_hash = i.phone_hash)`;
