import type { ClientBase } from 'pg';
import type { ImportId, TenantId } from '../base/ids.ts';
import { inForce } from './entry-row.ts';
import type { Queryable } from './queryable.ts';

type Imported = { readonly tenantId: TenantId; readonly id: ImportId };

/** `last`: the last processed entry, undefined at the end. `kept`: unchanged entries. */
type Undone = { readonly last: string | undefined; readonly changed: number; readonly kept: number };

/** What the undo of a do-not-call list does with its entries. */
type UndoneBans = {
  readonly releasedBans: number;
  readonly restoredBans: number;
  readonly keptBans: number;
};

/**
 * $1 is the tenant, $2 the import. An entry that the import created has its row; one restored by
 * the undo has none. Changes since the start of the undo were made by the undo itself, so an
 * attempt after a crash does not count them as kept.
 */
const undoBegan = `coalesce((select undo_started_at from imports where tenant_id = $1 and id = $2), 'infinity')`;
const made =
  'select * from do_not_call_entries where tenant_id = $1 and import_id = $2 and import_row is not null';
const released = 'select * from do_not_call_entries where tenant_id = $1 and release_import_id = $2';

/**
 * True if the ban of entry `l` can be restored: it has not expired, and no other entry bans as
 * long.
 */
const isRestorable = `(l.expires_at is null or l.expires_at > statement_timestamp()) and not exists (
      select from (select * from do_not_call_entries where phone_hash = l.phone_hash and tenant_id + 0 = $1 offset 0) e
      where ${inForce} and e.workgroup_id is not distinct from l.workgroup_id
        and e.project_id is not distinct from l.project_id
        and coalesce(e.expires_at, 'infinity') >= coalesce(l.expires_at, 'infinity'))`;

/** True if an earlier attempt of this undo restored the ban of entry `l`. */
const isRestored = `exists (
      select from (select * from do_not_call_entries where phone_hash = l.phone_hash and tenant_id + 0 = $1 offset 0) e
      where e.import_id = $2 and e.import_row is null and e.workgroup_id is not distinct from l.workgroup_id
        and e.project_id is not distinct from l.project_id)`;

/**
 * Releases the next bans (by id, after `after`) that the import created and that were not released
 * since. Safe to repeat.
 */
export function undoImportedBans(
  client: ClientBase,
  imported: Imported,
  after: string,
  limit: number,
): Promise<Undone> {
  return undoNext(client, releaseSql, imported, after, limit);
}

const releaseSql = `
  with looked_at as (
    ${made} and id > $3 order by id limit $4
  ), changed as (
    update do_not_call_entries e set released_at = statement_timestamp(), release_reason = 'インポートの取り消し'
    from looked_at l where e.tenant_id = l.tenant_id and e.id = l.id and e.released_at is null
    returning 1
  )
  select max(id) as last, (select count(*) from changed) as changed,
    count(*) filter (where released_at < ${undoBegan}) as kept
  from looked_at`;

/**
 * Restores the next bans that the import released, each with its previous values; the history shows
 * the gap. Skips bans that have expired or that another entry covers. Safe to repeat.
 */
export function restoreReleasedBans(
  client: ClientBase,
  imported: Imported,
  after: string,
  limit: number,
): Promise<Undone> {
  return undoNext(client, restoreSql, imported, after, limit);
}

const copied =
  'tenant_id, phone_hash, phone_number, phone, lead_name, workgroup_id, project_id, reason, note, evidence, refused_on, erased_at, key_id';

const restoreSql = `
  with looked_at as (
    ${released} and id > $3 order by id limit $4
  ), judged as (
    select l.*, ${isRestorable} as restorable, ${isRestored} as restored from looked_at l
  ), changed as (
    insert into do_not_call_entries (${copied}, source, import_id, lead_id, contact_id, expires_at, created_by)
    select ${copied}, 'import', $2, lead_id, contact_id, expires_at, created_by
    from judged where restorable and not restored order by id
    returning 1
  )
  select max(id) as last, (select count(*) from changed) as changed,
    count(*) filter (where not restorable and not restored) as kept
  from judged`;

async function undoNext(
  client: ClientBase,
  text: string,
  { tenantId, id }: Imported,
  after: string,
  limit: number,
): Promise<Undone> {
  type Counted = { last: string | null; changed: string; kept: string };
  const { rows } = await client.query<Counted>(text, [tenantId, id, after, limit]);
  const [found] = rows;
  return { last: found?.last ?? undefined, changed: Number(found?.changed), kept: Number(found?.kept) };
}

/** Counts what an undo of the import would do with its entries now. */
export async function countUndoneBans(ask: Queryable, { tenantId, id }: Imported): Promise<UndoneBans> {
  const rows = await ask<Record<keyof UndoneBans, string>>(countSql, [tenantId, id]);
  const [found] = rows;
  return {
    releasedBans: Number(found?.releasedBans),
    restoredBans: Number(found?.restoredBans),
    keptBans: Number(found?.keptBans),
  };
}

const countSql = `
  select made.released as "releasedBans", back.restored as "restoredBans", made.kept + back.kept as "keptBans"
  from (
    select count(*) filter (where released_at is null) as released, count(*) filter (where released_at is not null) as kept
    from (${made}) l
  ) made
  cross join (
    select count(*) filter (where restorable) as restored, count(*) filter (where not restorable) as kept
    from (select ${isRestorable} as restorable from (${released}) l) l
  ) back`;
