import { sql } from 'kysely';
import type { TenantId } from '../../base/ids.ts';
import type { Database } from '../../db/database.ts';
import { canonicalEntry, chainStart, hashEntry } from './chain-hash.ts';
import { sealEntries } from './seal-entries.ts';

/**
 * What is wrong with a log. `seal_missing`: the chain has a gap. `entry_missing`: a sealed entry is
 * missing. `entry_changed`: it differs from what was sealed. `detail_changed`, `detail_blanked`:
 * its details do, without a recorded erasure. `entry_unsealed`: an entry was added outside the
 * chain. `head_differs`: the chain does not contain the noted hash.
 */
export type ChainFault =
  | 'seal_missing'
  | 'entry_missing'
  | 'entry_changed'
  | 'detail_changed'
  | 'detail_blanked'
  | 'entry_unsealed'
  | 'head_differs';

export type NotedHead = { readonly seq: number; readonly hash: string };

/**
 * `broken`: the first entry at which verification fails. `head`: the last seal, to be noted outside
 * the database.
 */
export type ChainReport = {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: NotedHead | null;
  readonly broken: {
    readonly seq: number | null;
    readonly entryId: string | null;
    readonly fault: ChainFault;
  } | null;
};

/**
 * The action of entries that record blanked details of other entries, with their ids in `entryIds`.
 */
export const detailErasedAction = 'audit.detail_erased';

type Link = {
  seq: string;
  entry_id: string;
  hash: Buffer;
  canonical: string | null;
  action: string | null;
  detail_state: 'kept' | 'changed' | 'blanked' | null;
  blanked_ids: string[] | null;
};

const batchSize = 5000;

/**
 * Seals pending entries, then verifies the company's whole log in batches. `noted`: a head noted
 * earlier outside the database. Without it, a log that was truncated and sealed again looks valid.
 */
export async function verifyChain(db: Database, tenantId: TenantId, noted?: NotedHead): Promise<ChainReport> {
  await sealEntries(db, tenantId);
  let head: { seq: number; hash: Buffer } = { seq: 0, hash: chainStart };
  /** Blanked details that no entry explains yet: entry id → seq. */
  const unexplained = new Map<string, number>();
  const report = (broken: ChainReport['broken']): ChainReport => ({
    ok: broken === null,
    entries: head.seq,
    head: head.seq === 0 ? null : { seq: head.seq, hash: head.hash.toString('hex') },
    broken,
  });
  for await (const link of eachLink(db, tenantId)) {
    const seq = Number(link.seq);
    const fault = faultOf(link, head, noted);
    if (fault) return report({ seq, entryId: link.entry_id, fault });
    if (link.detail_state === 'blanked') unexplained.set(link.entry_id, seq);
    for (const id of link.blanked_ids ?? []) unexplained.delete(id);
    head = { seq, hash: link.hash };
  }
  const [blanked] = unexplained;
  if (blanked) return report({ seq: blanked[1], entryId: blanked[0], fault: 'detail_blanked' });
  if (noted && noted.seq > head.seq) return report({ seq: noted.seq, entryId: null, fault: 'head_differs' });
  const stray = await findStray(db, tenantId);
  return report(stray === undefined ? null : { seq: null, entryId: stray, fault: 'entry_unsealed' });
}

function faultOf(link: Link, before: { seq: number; hash: Buffer }, noted?: NotedHead): ChainFault | null {
  if (Number(link.seq) !== before.seq + 1) return 'seal_missing';
  if (link.canonical === null) return 'entry_missing';
  if (!hashEntry(before.hash, link.canonical).equals(link.hash)) return 'entry_changed';
  if (link.detail_state === 'changed') return 'detail_changed';
  if (noted?.seq === Number(link.seq) && noted.hash !== link.hash.toString('hex')) return 'head_differs';
  return null;
}

async function* eachLink(db: Database, tenantId: TenantId): AsyncGenerator<Link> {
  let after = '0';
  for (;;) {
    const { rows } = await sql<Link>`
      select s.seq, s.entry_id, s.hash, case when a.id is not null then ${canonicalEntry} end as canonical, a.action,
        case when a.detail_salt is null and a.detail = '{}' then 'blanked'
          when sha256(a.detail_salt || convert_to(a.detail::text, 'UTF8')) = a.detail_digest then 'kept'
          else 'changed' end as detail_state,
        case when a.action = ${detailErasedAction} then array(select jsonb_array_elements_text(a.detail->'entryIds')) end
          as blanked_ids
      from audit_seals s left join audit_log a on a.tenant_id = s.tenant_id and a.id = s.entry_id
      where s.tenant_id = ${tenantId} and s.seq > ${after}::bigint order by s.seq limit ${batchSize}`.execute(
      db,
    );
    yield* rows;
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < batchSize) return;
  }
}

/** Finds an entry outside the chain, or a pending one that is missing. */
async function findStray(db: Database, tenantId: TenantId): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select a.id from audit_log a
      where a.tenant_id = ${tenantId}
        and not exists (select from audit_seals s where s.tenant_id = a.tenant_id and s.entry_id = a.id)
        and not exists (select from audit_pending_seals u where u.tenant_id = a.tenant_id and u.entry_id = a.id)
      union all
      select u.entry_id from audit_pending_seals u
      where u.tenant_id = ${tenantId}
        and not exists (select from audit_log a where a.tenant_id = u.tenant_id and a.id = u.entry_id)
    ) strays order by id limit 1`.execute(db);
  return rows[0]?.id;
}
