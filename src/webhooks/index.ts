/** Webhooks: addresses that receive events, with signed messages, retries and a log. */
export { deleteOldDeliveries, deliverWebhooks, messageIdOf, type WebhookDeps } from './deliver-webhooks.ts';
export { isPublicAddress } from './public-address.ts';
export {
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
} from './webhook-store.ts';
