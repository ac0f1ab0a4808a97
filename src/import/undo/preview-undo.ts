import { CompiledQuery } from 'kysely';
import { refuse } from '../../contract/refusals.ts';
import type { UndoPreview } from '../../contract/undo.ts';
import type { Trx } from '../../db/database.ts';
import type { Viewer } from '../../people/index.ts';
import { type ImportEntry, mayBecome, toKeptLead } from '../ledger/index.ts';
import { idRange } from '../model/row-ids.ts';
import { findBuiltOn } from './find-built-on.ts';
import { joinedContacts, judgeCreated, judgeUpdated } from './judged-leads.ts';

/** Leads named in a preview; all of them are listed once the undo has run. */
const namedLeads = 20;

/** What an undo would do now, judged by the very rules of the undo. Refuses `wrong_state` where there is nothing to take back. */
export async function previewUndo(trx: Trx, viewer: Viewer, entry: ImportEntry): Promise<UndoPreview> {
  if (!mayBecome(entry.status, 'undoing')) throw refuse('wrong_state', { status: entry.status });
  const [found] = await ask<Counted>(trx, entry, countLeads);
  if (!found) throw new Error('counting gave no row');
  const keptBy = { edited: Number(found.edited), laterImport: Number(found.later) };
  const kept = keptBy.edited + keptBy.laterImport;
  const named = kept === 0 ? [] : await ask<Parameters<typeof toKeptLead>[0]>(trx, entry, nameKept);
  return {
    leads: Number(found.leads),
    contacts: Number(found.contacts),
    restored: Number(found.restored),
    kept,
    keptBy,
    keptLeads: named.map(toKeptLead),
    builtOnBy: (await findBuiltOn(trx, viewer, entry)).map((later) => ({ ...later })),
  };
}

type Counted = Record<'leads' | 'contacts' | 'restored' | 'edited' | 'later', string>;

async function ask<Row>(trx: Trx, { tenantId, id }: ImportEntry, text: string): Promise<readonly Row[]> {
  const { from, before } = idRange(id);
  return (await trx.executeQuery<Row>(CompiledQuery.raw(text, [tenantId, id, from, before]))).rows;
}

/** Of the leads that the import created only those are judged one by one that anybody has touched: most imports are as they came. */
const judged = `
  touched as (
    select tenant_id, id, edited_at from leads
    where tenant_id = $1 and id >= $3 and id < $4 and import_id = $2 and (
      edited_at is not null
      or id in (select lead_id from contacts
        where tenant_id = $1 and lead_id >= $3 and lead_id < $4 and (import_id is distinct from $2 or edited_at is not null))
      or id in (select lead_id from import_before_images
        where tenant_id = $1 and lead_id >= $3 and lead_id < $4 and import_id > $2 and not restored))
    offset 0
  ), updated as (
    select tenant_id, lead_id, image, version_after from import_before_images
    where tenant_id = $1 and import_id = $2 and not restored offset 0
  ), joined as (${joinedContacts}),
  of_created as (${judgeCreated('touched')}),
  of_updated as (${judgeUpdated('updated')}),
  of_joined as (select distinct lead_id as id, 'edited' as reason, null::bigint as later_import_id from joined where edited),
  kept as (
    select id, reason, later_import_id from of_created where reason is not null
    union select id, reason, later_import_id from of_updated where reason is not null
    union select id, reason, later_import_id from of_joined
  )`;

const countLeads = `with ${judged}
  select (select count(*) from leads where tenant_id = $1 and id >= $3 and id < $4 and import_id = $2)
      - (select count(*) from of_created where reason is not null) as leads,
    (select count(*) from contacts where tenant_id = $1 and lead_id >= $3 and lead_id < $4)
      - (select coalesce(sum(contacts), 0) from of_created where reason is not null)
      + (select count(*) from of_updated u join contacts c on c.tenant_id = u.tenant_id and c.lead_id = u.id
          where u.reason is null and c.import_id = $2 and c.edited_at is null)
      + (select count(*) from joined where not edited) as contacts,
    (select count(*) from of_updated where reason is null) as restored,
    (select count(*) from kept where reason = 'edited') as edited,
    (select count(*) from kept where reason = 'later_import') as later`;

const nameKept = `with ${judged}
  select k.id as lead_id, l.name, k.reason, k.later_import_id
  from kept k cross join lateral (select name from leads where tenant_id = $1 and id = k.id offset 0) l order by k.id limit ${namedLeads}`;
