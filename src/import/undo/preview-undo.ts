import { CompiledQuery, sql } from 'kysely';
import { refuse } from '../../contract/refusals.ts';
import type { UndoPreview } from '../../contract/undo.ts';
import type { Trx } from '../../db/database.ts';
import { queryableIn } from '../../do-not-call/queryable.ts';
import { countUndoneBans } from '../../do-not-call/undo-numbers.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { toKeptLead } from '../ledger/kept-leads.ts';
import { mayBecome } from '../ledger/state-changes.ts';
import { idRange } from '../model/row-ids.ts';
import { findBuiltOn } from './find-built-on.ts';
import { joinedContacts, judgeCreated, judgeUpdated, keptOfJoined } from './judged-leads.ts';

/** Number of leads named in a preview. All are listed after the undo. */
const namedLeads = 20;

/**
 * Previews an undo with the same statements as the undo itself. Throws `invalid_state` if there is
 * nothing to undo.
 */
export async function previewUndo(trx: Trx, viewer: Viewer, entry: ImportRecord): Promise<UndoPreview> {
  if (!mayBecome(entry.status, 'undoing')) throw refuse('invalid_state', { status: entry.status });
  const found = entry.kind === 'lead' ? await judgeLeads(trx, entry) : [];
  const sum = (key: 'leads' | 'contacts' | 'restored' | 'edited' | 'called' | 'later') =>
    found.reduce((total, counted) => total + Number(counted[key]), 0);
  const keptBy = { edited: sum('edited'), called: sum('called'), laterImport: sum('later') };
  return {
    leads: sum('leads'),
    contacts: sum('contacts'),
    restored: sum('restored'),
    kept: keptBy.edited + keptBy.called + keptBy.laterImport,
    ...(await countBans(trx, entry)),
    keptBy,
    keptLeads: found
      .flatMap(({ named }) => named)
      .toSorted((one, other) => Number(BigInt(one.lead_id) - BigInt(other.lead_id)))
      .slice(0, namedLeads)
      .map(toKeptLead),
    builtOnBy: (await findBuiltOn(trx, viewer, entry)).map((later) => ({ ...later })),
  };
}

async function countBans(trx: Trx, entry: ImportRecord) {
  if (entry.kind === 'lead') return { releasedBans: 0, restoredBans: 0, keptBans: 0 };
  return countUndoneBans(queryableIn(trx), entry);
}

type Judged = Record<'leads' | 'contacts' | 'restored' | 'edited' | 'called' | 'later', string> & {
  readonly named: readonly Parameters<typeof toKeptLead>[0][];
};

/** Runs each step of the undo in turn. Every lead is counted by one step only. */
async function judgeLeads(trx: Trx, { tenantId, id }: ImportRecord): Promise<readonly Judged[]> {
  const { from, before } = idRange(id);
  const key = [tenantId, id, from, before];
  await sql`set local enable_nestloop = off`.execute(trx);
  const whole = [...key, String(BigInt(from) - 1n), String(BigInt(before) - 1n)];
  const created = await ask(trx, countCreated, whole);
  await sql`set local enable_nestloop = on`.execute(trx);
  return [...created, ...(await ask(trx, countUpdated, key)), ...(await ask(trx, countJoined, key))];
}

async function ask(trx: Trx, text: string, values: readonly string[]): Promise<readonly Judged[]> {
  return (await trx.executeQuery<Judged>(CompiledQuery.raw(text, [...values]))).rows;
}

/** The leads of `judged` that are kept: counts by reason, and the first ones by name. */
const countKept = (judged: string) => `
  (select count(*) from ${judged} where reason = 'edited') as edited,
  (select count(*) from ${judged} where reason = 'called') as called,
  (select count(*) from ${judged} where reason = 'later_import') as later,
  (select coalesce(json_agg(n), '[]') from (
    select k.id::text as lead_id, l.name, k.reason, k.later_import_id::text
    from (select * from ${judged} where reason is not null order by id limit ${namedLeads}) k
    cross join lateral (select name from leads where tenant_id = $1 and id = k.id offset 0) l
  ) n) as named, $3::bigint, $4::bigint`;

const countCreated = `
  with judged as materialized (${judgeCreated})
  select (select count(*) from judged where reason is null) as leads,
    (select coalesce(sum(contacts), 0) from judged where reason is null) as contacts, 0 as restored,
    ${countKept('judged')}`;

const countUpdated = `
  with updated as materialized (
    select tenant_id, lead_id, image, version_after from import_before_images
    where tenant_id = $1 and import_id = $2 and not restored
  ), judged as materialized (${judgeUpdated('updated')})
  select 0 as leads, (select count(*) from judged where reason is null) as restored, (
      select count(*) from judged u join contacts c on c.tenant_id = u.tenant_id and c.lead_id = u.id
      where u.reason is null and c.import_id = $2 and c.edited_at is null and c.called_at is null) as contacts,
    ${countKept('judged')}`;

const countJoined = `
  with joined as materialized (${joinedContacts}), judged as materialized (${keptOfJoined('joined')})
  select 0 as leads, (select count(*) from joined where reason is null) as contacts, 0 as restored,
    ${countKept('judged')}`;
