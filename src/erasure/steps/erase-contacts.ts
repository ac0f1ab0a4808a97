import { type RawBuilder, sql } from 'kysely';
import type { TenantId } from '../../base/ids.ts';
import type { Trx } from '../../db/database.ts';
import type { Progress, SoughtNumber, Step } from './step.ts';

const batchSize = 500;

/**
 * Deletes contacts with the number, and leads without other contacts. Uses the index of numbers.
 */
export const eraseContacts: Step = async (_deps, number) => (trx) => eraseBatch(trx, number);

async function eraseBatch(trx: Trx, { tenantId, hash }: SoughtNumber): Promise<Progress> {
  const found = await findContacts(trx, tenantId, hash);
  if (found.length === 0) return { after: null, counts: {} };
  await lockProjects(trx, tenantId, found);
  const leadIds = [...new Set(found.map((contact) => contact.lead_id))];
  const contacts = await remove(
    trx,
    sql`delete from contacts where tenant_id = ${tenantId} and phone_hash = ${hash}
      and id = any(${found.map((contact) => contact.id)}::bigint[])`,
  );
  const leads = await remove(
    trx,
    sql`delete from leads where tenant_id = ${tenantId} and id = any(${leadIds}::bigint[]) and not exists (
      select from contacts c where c.tenant_id = ${tenantId} and c.lead_id = leads.id)`,
  );
  await lowerCounts(trx, tenantId, 'contact_count', contacts);
  await lowerCounts(trx, tenantId, 'lead_count', leads);
  await sql`update leads set version = version + 1, updated_at = now()
    where tenant_id = ${tenantId} and id = any(${leadIds}::bigint[])`.execute(trx);
  const images = await eraseImages(trx, { tenantId, hash }, leadIds);
  const counts = { contacts: contacts.length, leads: leads.length, before_images: images };
  return { after: ['contacts'], counts };
}

type FoundContact = { id: string; lead_id: string; project_id: string };

/** OFFSET 0: see docs/decisions/0008-probe-the-hash-index.md. */
async function findContacts(trx: Trx, tenantId: TenantId, hash: string): Promise<readonly FoundContact[]> {
  const { rows } = await sql<FoundContact>`
    select id, lead_id, project_id from (
      select * from contacts where phone_hash = ${hash} and tenant_id + 0 = ${tenantId} offset 0
    ) c limit ${batchSize}`.execute(trx);
  return rows;
}

/** Locks in the order of ids, as all code that locks several projects does. */
async function lockProjects(trx: Trx, tenantId: TenantId, found: readonly FoundContact[]): Promise<void> {
  await trx
    .selectFrom('projects')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...new Set(found.map((contact) => contact.project_id))])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

async function remove(trx: Trx, statement: RawBuilder<unknown>): Promise<readonly { project_id: string }[]> {
  const { rows } = await sql<{ project_id: string }>`${statement} returning project_id`.execute(trx);
  return rows;
}

async function lowerCounts(
  trx: Trx,
  tenantId: TenantId,
  column: 'lead_count' | 'contact_count',
  removed: readonly { project_id: string }[],
): Promise<void> {
  const ids = removed.map((row) => row.project_id);
  await sql`
    update projects p set ${sql.ref(column)} = p.${sql.ref(column)} - n
    from (select id, count(*) as n from unnest(${ids}::bigint[]) r(id) group by id) r
    where p.tenant_id = ${tenantId} and p.id = r.id`.execute(trx);
}

/** For deleted leads, deletes their before-images; for others, removes the contact from them. */
async function eraseImages(
  trx: Trx,
  { tenantId, hash }: Pick<SoughtNumber, 'tenantId' | 'hash'>,
  leadIds: readonly string[],
): Promise<number> {
  const gone = await sql`
    delete from import_before_images b where b.tenant_id = ${tenantId} and b.lead_id = any(${leadIds}::bigint[])
      and not exists (select from leads l where l.tenant_id = ${tenantId} and l.id = b.lead_id)`.execute(trx);
  const changed = await sql`
    update import_before_images b set image = ${withoutContact(hash)}
    where b.tenant_id = ${tenantId} and b.lead_id = any(${leadIds}::bigint[])
      and image -> 'contacts' @> ${JSON.stringify([{ phone_hash: 0 }]).replace('0', hash)}::jsonb`.execute(
    trx,
  );
  return Number(gone.numAffectedRows ?? 0n) + Number(changed.numAffectedRows ?? 0n);
}

/**
 * The before-image without contacts of the number. The unkeyed hash alone would reveal the number.
 */
export function withoutContact(hash: string): RawBuilder<unknown> {
  return sql`jsonb_set(image, '{contacts}', coalesce((
    select jsonb_agg(c) from jsonb_array_elements(image -> 'contacts') c
    where (c ->> 'phone_hash')::bigint <> ${hash}), '[]'))`;
}
