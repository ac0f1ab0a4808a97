import type { ClientBase, Pool } from 'pg';
import { databaseLocks } from '../../db/locks.ts';
import { withSessionLock } from '../../db/session-lock.ts';
import { withSession } from '../../db/with-session.ts';
import { nameHash } from '../model/key-hash.ts';
import { nameKey } from '../model/keys.ts';

/** Number of leads rekeyed per transaction. */
const batchSize = 10_000;
/**
 * Recomputes the match keys of leads written by an older version (migration 0011), and those in the
 * before-images that imports keep for undo. Does nothing if the database is up to date. The next
 * start resumes an interrupted run.
 */
export function rekeyLeads(pool: Pool): Promise<void> {
  return withSession(pool, (client) =>
    withSessionLock(client, databaseLocks.rekeyLeads, async () => {
      while (await rekeyBatch(client));
    }),
  );
}

/** Returns false when no company has leads left to rekey. */
async function rekeyBatch(client: ClientBase): Promise<boolean> {
  const { rows: tenants } = await client.query<{ id: string; after: string }>(
    'select id, name_key_backfill_cursor as after from tenants where name_key_backfill_cursor is not null order by id limit 1',
  );
  const [tenant] = tenants;
  if (!tenant) return false;
  const { rows: leads } = await client.query<{ id: string; name: string }>(
    'select id, name from leads where tenant_id = $1 and id > $2 order by id limit $3',
    [tenant.id, tenant.after, batchSize],
  );
  const last = leads.length < batchSize ? null : (leads.at(-1)?.id ?? null);
  await client.query('begin');
  try {
    await writeKeys(
      client,
      tenant.id,
      'update leads l set name_hash = k.hash',
      'l.name_hash <> k.hash and l.id',
      leads,
    );
    await rekeyImages(client, tenant.id, tenant.after, last);
    await client.query('update tenants set name_key_backfill_cursor = $2 where id = $1', [tenant.id, last]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  return true;
}

/** Deleted leads may have before-images too. */
async function rekeyImages(
  client: ClientBase,
  tenantId: string,
  after: string,
  last: string | null,
): Promise<void> {
  const { rows } = await client.query<{ id: string; name: string }>(
    `select distinct lead_id as id, image -> 'lead' ->> 'name' as name from import_before_images
     where tenant_id = $1 and lead_id > $2 and ($3::bigint is null or lead_id <= $3)`,
    [tenantId, after, last],
  );
  const update = `update import_before_images l set image = jsonb_set(image, '{lead,name_hash}', to_jsonb(k.hash))`;
  await writeKeys(client, tenantId, update, "image -> 'lead' ->> 'name' = k.name and l.lead_id", rows);
}

async function writeKeys(
  client: ClientBase,
  tenantId: string,
  update: string,
  which: string,
  leads: readonly { id: string; name: string }[],
): Promise<void> {
  if (leads.length === 0) return;
  await client.query(
    `${update} from unnest($2::bigint[], $3::text[], $4::bigint[]) k(id, name, hash) where l.tenant_id = $1 and ${which} = k.id`,
    [
      tenantId,
      leads.map(({ id }) => id),
      leads.map(({ name }) => name),
      leads.map(({ name }) => nameHash(tenantId, nameKey(name))),
    ],
  );
}
