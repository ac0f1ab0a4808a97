import { isIP } from 'node:net';
import { toId } from '../../base/ids.ts';
import { refuse } from '../../contract/refusals.ts';
import {
  type Delivery,
  deliveryPageSchema,
  deliveryQuerySchema,
  queuedDeliverySchema,
  type Webhook,
  webhookChangeSchema,
  webhookDraftSchema,
  webhookListSchema,
  webhookSchema,
  webhookSecretSchema,
} from '../../contract/webhook.ts';
import { withTenant } from '../../db/database.ts';
import { messageIdOf } from '../../webhooks/deliver-webhooks.ts';
import { isPublicAddress } from '../../webhooks/public-address.ts';
import {
  changeWebhook,
  createWebhook,
  type DeliveryId,
  type DeliveryRecord,
  deleteWebhook,
  getWebhook,
  listDeliveries,
  listWebhooks,
  replayDelivery,
  rotateSecret,
  sendTest,
  type WebhookId,
  type WebhookRecord,
} from '../../webhooks/webhook-store.ts';
import { type Api, idParam, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

const config = { access: 'admin' } as const;

/** The webhooks of the company, for administrators. */
export function registerWebhooks(api: Api, { db, allowPrivateWebhooks = false }: ServerDeps): void {
  const params = idParams<WebhookId>();

  api.get('/webhooks', { config, schema: { response: { 200: webhookListSchema } } }, async (request) => {
    const { tenantId } = viewerOf(request);
    const found = await withTenant(db, tenantId, (trx) => listWebhooks(trx, tenantId));
    return { items: found.map(presentWebhook) };
  });

  const draft = { body: webhookDraftSchema, response: { 201: webhookSecretSchema } };
  api.post('/webhooks', { config, schema: draft }, async (request, reply) => {
    const viewer = viewerOf(request);
    refusePrivate(request.body.url, allowPrivateWebhooks);
    const made = await withTenant(db, viewer.tenantId, async (trx) => {
      const { id, secret } = await createWebhook(trx, viewer, request.body);
      return { secret, webhook: presentWebhook(await getWebhook(trx, viewer.tenantId, id)) };
    });
    return reply.code(201).send(made);
  });

  const change = { params, body: webhookChangeSchema, response: { 200: webhookSchema } };
  api.patch('/webhooks/:id', { config, schema: change }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    if (request.body.url !== undefined) refusePrivate(request.body.url, allowPrivateWebhooks);
    return withTenant(db, viewer.tenantId, async (trx) => {
      await changeWebhook(trx, viewer, id, request.body);
      return presentWebhook(await getWebhook(trx, viewer.tenantId, id));
    });
  });

  api.delete('/webhooks/:id', { config, schema: { params } }, async (request, reply) => {
    const viewer = viewerOf(request);
    await withTenant(db, viewer.tenantId, (trx) => deleteWebhook(trx, viewer, request.params.id));
    return reply.code(204).send();
  });

  const secret = { params, response: { 200: webhookSecretSchema } };
  api.post('/webhooks/:id/rotate-secret', { config, schema: secret }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    return withTenant(db, viewer.tenantId, async (trx) => ({
      secret: await rotateSecret(trx, viewer, id),
      webhook: presentWebhook(await getWebhook(trx, viewer.tenantId, id)),
    }));
  });

  const test = { params, response: { 202: queuedDeliverySchema } };
  api.post('/webhooks/:id/test', { config, schema: test }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    const deliveryId = await withTenant(db, viewer.tenantId, (trx) => sendTest(trx, viewer, id));
    return reply.code(202).send({ deliveryId });
  });

  const page = { params, querystring: deliveryQuerySchema, response: { 200: deliveryPageSchema } };
  api.get('/webhooks/:id/deliveries', { config, schema: page }, async (request) => {
    const { tenantId } = viewerOf(request);
    const { id } = request.params;
    const { cursor, limit, state } = request.query;
    const previous = cursor === undefined ? undefined : toId<DeliveryId>(cursor);
    const found = await withTenant(db, tenantId, async (trx) => {
      await getWebhook(trx, tenantId, id);
      return listDeliveries(trx, tenantId, id, { previous, limit: limit + 1, state });
    });
    const items = found.slice(0, limit).map((delivery) => presentDelivery(tenantId, delivery));
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  });

  const replayed = { params: params.extend({ deliveryId: idParam<DeliveryId>() }) };
  api.post(
    '/webhooks/:id/deliveries/:deliveryId/replay',
    { config, schema: { ...replayed, response: { 202: queuedDeliverySchema } } },
    async (request, reply) => {
      const viewer = viewerOf(request);
      const { id, deliveryId } = request.params;
      await withTenant(db, viewer.tenantId, (trx) => replayDelivery(trx, viewer, id, deliveryId));
      return reply.code(202).send({ deliveryId });
    },
  );
}

/**
 * Refuses an address that can never be sent to. Names are checked at each attempt, because what
 * they resolve to can change.
 */
function refusePrivate(url: string, allowPrivate: boolean): void {
  if (allowPrivate) return;
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const isLocal = host === 'localhost' || host.endsWith('.localhost');
  if (protocol !== 'https:' || isLocal || (isIP(host) && !isPublicAddress(host))) {
    throw refuse('webhook_address_refused', { url });
  }
}

function presentWebhook(record: WebhookRecord): Webhook {
  const { previousSecretUntil, createdAt, lastDelivery, events, ...rest } = record;
  return {
    ...rest,
    events: [...events],
    previousSecretUntil: previousSecretUntil?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    lastDelivery: lastDelivery && { ...lastDelivery, at: lastDelivery.at.toISOString() },
  };
}

function presentDelivery(tenantId: string, record: DeliveryRecord): Delivery {
  const { nextAttemptAt, lastAttemptAt, createdAt, ...rest } = record;
  return {
    ...rest,
    messageId: messageIdOf(tenantId, record.id),
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
    lastAttemptAt: lastAttemptAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
