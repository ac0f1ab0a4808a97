import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantId } from '../../base/ids.ts';
import type { Database, Trx } from '../../db/database.ts';

/** An answer as it was first sent. */
export type StoredAnswer = {
  readonly status: number;
  readonly type: string;
  readonly location: string | null;
  readonly body: string;
};

/** The key of a request. `fingerprint`: what the request asks for. */
export type KeyedRequest = {
  readonly tenantId: TenantId;
  readonly key: string;
  readonly fingerprint: string;
};

export type Claim =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'answered'; readonly answer: StoredAnswer }
  /** Another request has the key. */
  | { readonly kind: 'reused' }
  | { readonly kind: 'running' }
  /** The change was made, but its process ended before it could answer. */
  | { readonly kind: 'answer_lost' };

/** How long answers are kept. */
const keptHours = 24;
/** Longer than a request takes. One without a commit has ended with its process. */
const lostAfterSeconds = 180;

/**
 * Claims the key for a request, or says what became of the request that had it before. Of two
 * concurrent requests one claims it.
 */
export async function claimKey(db: Database, request: KeyedRequest): Promise<Claim> {
  const { tenantId, fingerprint } = request;
  const keyHash = hashOf(request.key);
  const { rows } = await sql<{ isClaimed: boolean }>`
    insert into idempotency_keys as old (tenant_id, key_hash, fingerprint)
    values (${tenantId}, ${keyHash}, ${fingerprint})
    on conflict (tenant_id, key_hash) do update
    set fingerprint = excluded.fingerprint, started_at = now(), committed = false, answer = null
    where old.started_at < now() - make_interval(hours => ${keptHours})
      or (old.fingerprint = excluded.fingerprint and not old.committed and old.answer is null
        and old.started_at < now() - make_interval(secs => ${lostAfterSeconds}))
    returning true as "isClaimed"`.execute(db);
  if (rows.length > 0) return { kind: 'claimed' };
  const row = await db
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'committed', 'answer'])
    .select(sql<boolean>`started_at < now() - make_interval(secs => ${lostAfterSeconds})`.as('isOld'))
    .where('tenant_id', '=', tenantId)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
  // It was released in between.
  if (!row) return { kind: 'running' };
  if (row.fingerprint !== fingerprint) return { kind: 'reused' };
  if (row.answer) return { kind: 'answered', answer: open(row.answer, request.key) };
  return { kind: row.committed && row.isOld ? 'answer_lost' : 'running' };
}

/** Notes in a transaction of the request that it changes something. */
export async function markCommitted(trx: Trx, { tenantId, key }: KeyedRequest): Promise<void> {
  await sql`
    update idempotency_keys set committed = true
    where tenant_id = ${tenantId} and key_hash = ${hashOf(key)} and pg_current_xact_id_if_assigned() is not null
  `.execute(trx);
}

export async function storeAnswer(db: Database, request: KeyedRequest, answer: StoredAnswer): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set({ answer: seal(answer, request.key) })
    .where('tenant_id', '=', request.tenantId)
    .where('key_hash', '=', hashOf(request.key))
    .where('fingerprint', '=', request.fingerprint)
    .execute();
}

/** Frees the key of a request that changed nothing and should be sent again. */
export async function releaseKey(db: Database, { tenantId, key, fingerprint }: KeyedRequest): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('tenant_id', '=', tenantId)
    .where('key_hash', '=', hashOf(key))
    .where('fingerprint', '=', fingerprint)
    .where('committed', '=', false)
    .execute();
}

/** Deletes the answers that are kept no longer, of all companies. */
export async function deleteOldAnswers(db: Database): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where(sql<boolean>`started_at < now() - make_interval(hours => ${keptHours})`)
    .execute();
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Answers can hold secrets that are shown once; only the holder of the key can open them. */
function seal(answer: StoredAnswer, key: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(answer)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function open(sealed: Buffer, key: string): StoredAnswer {
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  const text = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  return JSON.parse(text.toString());
}

function sealingKey(key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'leadport idempotency', 32));
}
