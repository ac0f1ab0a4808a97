import { sql } from 'kysely';
import { type ApiKeyId, type TenantId, toId, type UserId } from '../../base/ids.ts';
import { type KeyScope, keyScopes } from '../../contract/api-key.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Database, Trx } from '../../db/database.ts';
import { digestOf } from '../digest.ts';
import type { Viewer } from '../viewer.ts';
import { toViewer } from '../viewer-store.ts';

export type ApiKeyRecord = {
  readonly id: ApiKeyId;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly KeyScope[];
  readonly owner: { readonly id: string; readonly name: string };
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly createdAt: Date;
};

/** An active key: its owner and its scopes. */
export type KeyInUse = {
  readonly id: ApiKeyId;
  readonly name: string;
  readonly viewer: Viewer;
  readonly scopes: readonly KeyScope[];
};

/** The viewer's own keys, newest first; for administrators all keys of the company. */
export async function listApiKeys(trx: Trx, viewer: Viewer): Promise<readonly ApiKeyRecord[]> {
  const rows = await selectKeys(trx, viewer).orderBy('api_keys.id', 'desc').execute();
  return rows.map(toRecord);
}

/** Returns the key. Throws if it does not exist or is not listed by `listApiKeys`. */
export async function getApiKey(trx: Trx, viewer: Viewer, id: ApiKeyId): Promise<ApiKeyRecord> {
  const row = await selectKeys(trx, viewer).where('api_keys.id', '=', id).executeTakeFirst();
  if (!row) throw refuse('not_found');
  return toRecord(row);
}

type NewKey = {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly expiresAt: Date | null;
};

/** Stores the digest of the key and its last characters. */
export async function insertApiKey(trx: Trx, viewer: Viewer, key: string, draft: NewKey): Promise<ApiKeyId> {
  const { id } = await trx
    .insertInto('api_keys')
    .values({
      tenant_id: viewer.tenantId,
      user_id: viewer.userId,
      name: draft.name,
      digest: digestOf(key),
      hint: key.slice(-4),
      scopes: [...draft.scopes],
      expires_at: draft.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return toId<ApiKeyId>(id);
}

export async function deleteApiKey(trx: Trx, tenantId: TenantId, id: ApiKeyId): Promise<void> {
  await trx.deleteFrom('api_keys').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
}

/** Deletes all keys of the user. */
export async function dropKeysOf(trx: Trx, tenantId: TenantId, userId: UserId): Promise<void> {
  await trx.deleteFrom('api_keys').where('tenant_id', '=', tenantId).where('user_id', '=', userId).execute();
}

/**
 * The current owner of the key. Records its use, at most once a minute, so that a busy client does
 * not cause a write per request. Undefined if the key does not exist or has expired, or if its
 * owner is deactivated. Runs as the table owner.
 */
export async function findKeyInUse(db: Database, key: string): Promise<KeyInUse | undefined> {
  const found = (await findKeysInUse(db, [key])).get(key);
  if (found) await noteUse(db, found.viewer.tenantId, found.id);
  return found;
}

/** The same for several keys, in one query, which notes no use. */
export async function findKeysInUse(
  db: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KeyInUse>> {
  if (keys.length === 0) return new Map();
  const keyOf = new Map(keys.map((key) => [digestOf(key), key]));
  const rows = await db
    .selectFrom('api_keys')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'api_keys.tenant_id').onRef('users.id', '=', 'api_keys.user_id'),
    )
    .select(['users.tenant_id', 'users.id', 'users.name', 'role', 'granted_rights', 'language'])
    .select(['api_keys.id as key_id', 'api_keys.name as key_name', 'scopes', 'digest'])
    .where('digest', 'in', [...keyOf.keys()])
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`now()`)]))
    .where('active', '=', true)
    .execute();
  return new Map(
    rows.map((row) => [
      keyOf.get(row.digest) ?? '',
      {
        id: toId<ApiKeyId>(row.key_id),
        name: row.key_name,
        viewer: toViewer(row),
        scopes: toScopes(row.scopes),
      },
    ]),
  );
}

async function noteUse(db: Database, tenantId: string, id: string): Promise<void> {
  await db
    .updateTable('api_keys')
    .set({ last_used_at: sql<Date>`now()` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where(sql<boolean>`coalesce(last_used_at < now() - interval '1 minute', true)`)
    .execute();
}

function selectKeys(trx: Trx, viewer: Viewer) {
  return trx
    .selectFrom('api_keys')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'api_keys.tenant_id').onRef('users.id', '=', 'api_keys.user_id'),
    )
    .select(['api_keys.id', 'api_keys.name', 'hint', 'scopes', 'expires_at', 'last_used_at'])
    .select(['api_keys.created_at', 'users.id as owner_id', 'users.name as owner_name'])
    .where('api_keys.tenant_id', '=', viewer.tenantId)
    .where((eb) => (viewer.role === 'admin' ? eb.lit(true) : eb('api_keys.user_id', '=', viewer.userId)));
}

type Row = Awaited<ReturnType<ReturnType<typeof selectKeys>['executeTakeFirstOrThrow']>>;

function toRecord(row: Row): ApiKeyRecord {
  return {
    id: toId<ApiKeyId>(row.id),
    name: row.name,
    hint: row.hint,
    scopes: toScopes(row.scopes),
    owner: { id: row.owner_id, name: row.owner_name },
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    createdAt: row.created_at,
  };
}

/** Scopes unknown to this version allow nothing. */
function toScopes(texts: readonly string[]): KeyScope[] {
  return keyScopes.filter((scope) => texts.includes(scope));
}
