import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { type Id, type TenantId, toId, type UserId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import { type DeliveryState, testEvent, type WebhookEvent, webhookEvents } from '../contract/webhook.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';

export type WebhookId = Id<'webhook'>;
export type DeliveryId = Id<'delivery'>;

export type WebhookRecord = {
  readonly id: WebhookId;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly active: boolean;
  readonly previousSecretUntil: Date | null;
  readonly createdBy: { readonly id: UserId; readonly name: string };
  readonly createdAt: Date;
  readonly lastDelivery: { readonly at: Date; readonly delivered: boolean } | null;
};

/** A company's endpoints are few; more are a mistake. */
const most = 50;

/** The webhooks of the company, oldest first. */
export async function listWebhooks(trx: Trx, tenantId: TenantId): Promise<readonly WebhookRecord[]> {
  const rows = await selectWebhooks(trx, tenantId).orderBy('webhooks.id').limit(most).execute();
  return rows.map(toRecord);
}

/** Throws `not_found`. */
export async function getWebhook(trx: Trx, tenantId: TenantId, id: WebhookId): Promise<WebhookRecord> {
  const row = await selectWebhooks(trx, tenantId).where('webhooks.id', '=', id).executeTakeFirst();
  if (!row) throw refuse('not_found');
  return toRecord(row);
}

type Draft = { readonly url: string; readonly events: readonly WebhookEvent[] };

/** Creates a webhook and returns its secret, which is not shown again. */
export async function createWebhook(
  trx: Trx,
  viewer: Viewer,
  { url, events }: Draft,
): Promise<{ readonly id: WebhookId; readonly secret: string }> {
  if ((await listWebhooks(trx, viewer.tenantId)).length >= most) {
    throw refuse('request_invalid', { detail: `at most ${most} webhooks` });
  }
  const secret = makeSecret();
  const row = await trx
    .insertInto('webhooks')
    .values({ tenant_id: viewer.tenantId, url, events: [...events], secret, created_by: viewer.userId })
    .returning('id')
    .executeTakeFirstOrThrow();
  const id = toId<WebhookId>(row.id);
  await record(trx, viewer, 'created', id, { url, events });
  return { id, secret };
}

/** Throws `not_found`. Messages of an inactive webhook wait; none are added. */
export async function changeWebhook(
  trx: Trx,
  viewer: Viewer,
  id: WebhookId,
  {
    url,
    events,
    active,
  }: { readonly [Name in keyof Draft]?: Draft[Name] | undefined } & { readonly active?: boolean | undefined },
): Promise<void> {
  await getWebhook(trx, viewer.tenantId, id);
  const values = {
    ...(url !== undefined && { url }),
    ...(events && { events: [...events] }),
    ...(active !== undefined && { active }),
  };
  if (Object.keys(values).length === 0) return;
  await trx
    .updateTable('webhooks')
    .set(values)
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .execute();
  await record(trx, viewer, 'changed', id, values);
}

/** Deletes the webhook with its messages. Throws `not_found`. */
export async function deleteWebhook(trx: Trx, viewer: Viewer, id: WebhookId): Promise<void> {
  const { url } = await getWebhook(trx, viewer.tenantId, id);
  await trx.deleteFrom('webhooks').where('tenant_id', '=', viewer.tenantId).where('id', '=', id).execute();
  await record(trx, viewer, 'deleted', id, { url });
}

/** Makes a new secret. For a day, messages are signed with the previous one as well. */
export async function rotateSecret(trx: Trx, viewer: Viewer, id: WebhookId): Promise<string> {
  await getWebhook(trx, viewer.tenantId, id);
  const secret = makeSecret();
  await trx
    .updateTable('webhooks')
    .set((eb) => ({
      secret,
      previous_secret: eb.ref('secret'),
      previous_secret_until: sql<Date>`now() + interval '24 hours'`,
    }))
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .execute();
  await record(trx, viewer, 'secret_rotated', id);
  return secret;
}

/** Queues a message that says nothing but that it arrived. */
export async function sendTest(trx: Trx, viewer: Viewer, id: WebhookId): Promise<DeliveryId> {
  await getWebhook(trx, viewer.tenantId, id);
  const body = JSON.stringify({ type: testEvent, timestamp: new Date().toISOString(), data: {} });
  const row = await trx
    .insertInto('webhook_deliveries')
    .values({ tenant_id: viewer.tenantId, webhook_id: id, event: testEvent, subject: testEvent, body })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(trx, viewer, 'tested', id);
  return toId<DeliveryId>(row.id);
}

/** Sends a message again, from its first attempt. Throws `not_found`. */
export async function replayDelivery(
  trx: Trx,
  viewer: Viewer,
  webhookId: WebhookId,
  id: DeliveryId,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('webhook_deliveries')
    .set({ next_attempt_at: sql<Date>`now()`, attempts: 0, delivered_at: null })
    .where('tenant_id', '=', viewer.tenantId)
    .where('webhook_id', '=', webhookId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refuse('not_found');
  await record(trx, viewer, 'replayed', webhookId, { deliveryId: id });
}

export type DeliveryRecord = {
  readonly id: DeliveryId;
  readonly event: string;
  readonly body: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly lastAttemptAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
};

/** The messages of a webhook, latest first. */
export async function listDeliveries(
  trx: Trx,
  tenantId: TenantId,
  webhookId: WebhookId,
  page: {
    readonly previous: DeliveryId | undefined;
    readonly limit: number;
    readonly state: DeliveryState | undefined;
  },
): Promise<readonly DeliveryRecord[]> {
  const { previous, limit, state } = page;
  const rows = await trx
    .selectFrom('webhook_deliveries')
    .select(['id', 'event', 'body', 'attempts', 'next_attempt_at', 'last_attempt_at', 'delivered_at'])
    .select(['last_status', 'last_error', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .where('webhook_id', '=', webhookId)
    .$if(previous !== undefined, (query) => query.where('id', '<', previous ?? ''))
    .$if(state === 'delivered', (query) => query.where('delivered_at', 'is not', null))
    .$if(state === 'waiting', (query) => query.where('next_attempt_at', 'is not', null))
    .$if(state === 'failed', (query) =>
      query.where('delivered_at', 'is', null).where('next_attempt_at', 'is', null),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: toId<DeliveryId>(row.id),
    event: row.event,
    body: row.body,
    state: row.delivered_at ? 'delivered' : row.next_attempt_at ? 'waiting' : 'failed',
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    lastAttemptAt: row.last_attempt_at,
    lastStatus: row.last_status,
    lastError: row.last_error,
    createdAt: row.created_at,
  }));
}

function makeSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

function selectWebhooks(trx: Trx, tenantId: TenantId) {
  return trx
    .selectFrom('webhooks')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'webhooks.tenant_id').onRef('users.id', '=', 'webhooks.created_by'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('webhook_deliveries as d')
          .select(['d.last_attempt_at', 'd.delivered_at'])
          .whereRef('d.tenant_id', '=', 'webhooks.tenant_id')
          .whereRef('d.webhook_id', '=', 'webhooks.id')
          .where('d.last_attempt_at', 'is not', null)
          .orderBy('d.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'webhooks.id',
      'url',
      'events',
      'webhooks.active',
      'previous_secret_until',
      'webhooks.created_at',
    ])
    .select(['users.id as user_id', 'users.name as user_name', 'last.last_attempt_at', 'last.delivered_at'])
    .where('webhooks.tenant_id', '=', tenantId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectWebhooks>['executeTakeFirstOrThrow']>>;

function toRecord(row: Row): WebhookRecord {
  const until = row.previous_secret_until;
  return {
    id: toId<WebhookId>(row.id),
    url: row.url,
    // Events unknown to this version are not sent by it.
    events: webhookEvents.filter((event) => row.events.includes(event)),
    active: row.active,
    previousSecretUntil: until && until.getTime() > Date.now() ? until : null,
    createdBy: { id: toId<UserId>(row.user_id), name: row.user_name },
    createdAt: row.created_at,
    lastDelivery: row.last_attempt_at && { at: row.last_attempt_at, delivered: row.delivered_at !== null },
  };
}

type Action = 'created' | 'changed' | 'deleted' | 'secret_rotated' | 'tested' | 'replayed';

function record(trx: Trx, viewer: Viewer, action: Action, id: WebhookId, detail: object = {}): Promise<void> {
  const { tenantId, userId } = viewer;
  const entry = { action: `webhook.${action}`, subject: 'webhook', subjectId: id } as const;
  return recordAudit(trx, { tenantId, userId, ...entry, detail: { ...detail } });
}
