import { z } from 'zod';
import type { Sentence } from './sentence.ts';
import { idSchema, momentSchema, pageOf, pageQuerySchema, personSchema, textSchema } from './wire.ts';

/** Events that webhooks can receive. */
export const webhookEvents = [
  'import.finished',
  'import.failed',
  'import.waiting_for_review',
  'do_not_call.added',
  'do_not_call.released',
  'leads.created',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

export const webhookEventNames: Readonly<Record<WebhookEvent, Sentence>> = {
  'import.finished': { ja: 'インポートが終了した', en: 'Import finished' },
  'import.failed': { ja: 'インポートがエラー終了した', en: 'Import stopped by an error' },
  'import.waiting_for_review': { ja: 'インポートが確認待ちになった', en: 'Import waits for review' },
  'do_not_call.added': { ja: '禁止リストに登録された', en: 'Numbers added to the do-not-call list' },
  'do_not_call.released': { ja: '禁止が解除された', en: 'Ban released' },
  'leads.created': { ja: 'リードが作成された', en: 'Leads created' },
};

/** Sent on request, also to webhooks that receive no such event. */
export const testEvent = 'webhook.test';

const urlSchema = textSchema
  .trim()
  .max(2000)
  .pipe(z.url({ protocol: /^https?$/ }))
  .refine((url) => !new URL(url).username && !new URL(url).password, 'no user or password in the address');
const eventsSchema = z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length);

export const webhookSchema = z.object({
  id: idSchema,
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  active: z.boolean(),
  /** Until when the previous secret signs messages as well; null: there is none. */
  previousSecretUntil: momentSchema.nullable(),
  createdBy: personSchema,
  createdAt: momentSchema,
  /** The state of the last message that was sent; null: none was. */
  lastDelivery: z.object({ at: momentSchema, delivered: z.boolean() }).nullable(),
});
export type Webhook = z.infer<typeof webhookSchema>;
export const webhookListSchema = z.object({ items: z.array(webhookSchema) });

/** POST /webhooks. */
export const webhookDraftSchema = z.object({ url: urlSchema, events: eventsSchema });

/** PATCH /webhooks/:id. Omitted values stay unchanged. */
export const webhookChangeSchema = z
  .object({ url: urlSchema, events: eventsSchema, active: z.boolean() })
  .partial();

/** The secret is only shown here. */
export const webhookSecretSchema = z.object({ secret: z.string(), webhook: webhookSchema });

export const deliveryStates = ['delivered', 'waiting', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** A message and what became of it. `body` is sent exactly as it is here. */
export const deliverySchema = z.object({
  id: idSchema,
  /** The header `webhook-id`: the same in every attempt. */
  messageId: z.string(),
  event: z.string(),
  body: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.number().int(),
  nextAttemptAt: momentSchema.nullable(),
  lastAttemptAt: momentSchema.nullable(),
  lastStatus: z.number().int().nullable(),
  lastError: z.string().nullable(),
  createdAt: momentSchema,
});
export type Delivery = z.infer<typeof deliverySchema>;
export const deliveryPageSchema = pageOf(deliverySchema);
export const deliveryQuerySchema = pageQuerySchema.extend({ state: z.enum(deliveryStates).optional() });

/** A message that is about to be sent. */
export const queuedDeliverySchema = z.object({ deliveryId: idSchema });

type Change = {
  readonly action: string;
  readonly subjectId: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** What is reported of a change. Messages of one subject arrive in order. */
export type WebhookMessage = {
  readonly event: WebhookEvent;
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/**
 * The events of an audited change. They hold ids and counts and never names or numbers: the
 * receiver fetches what it may see.
 */
export function webhookMessagesOf({ action, subjectId, detail = {} }: Change): readonly WebhookMessage[] {
  const subject = `${action.split('.')[0]} ${subjectId}`;
  switch (action) {
    case 'import.completed':
    case 'import.completed_with_failures':
    case 'import.cancelled': {
      const status = action.slice('import.'.length);
      const data = { importId: subjectId, status, counts: countsOf(detail) };
      return [{ event: 'import.finished', subject, data }, ...createdBy(subject, subjectId, detail)];
    }
    case 'import.failed': {
      const data = { importId: subjectId, stop: detail['stop'] ?? null, counts: countsOf(detail) };
      return [{ event: 'import.failed', subject, data }, ...createdBy(subject, subjectId, detail)];
    }
    case 'import.waiting':
      return [{ event: 'import.waiting_for_review', subject, data: { importId: subjectId } }];
    case 'do_not_call.added':
      return [{ event: 'do_not_call.added', subject: action, data: { entryIds: detail['ids'] } }];
    case 'do_not_call.released':
      return [{ event: 'do_not_call.released', subject, data: { entryIds: [subjectId] } }];
    case 'lead.created':
      return [{ event: 'leads.created', subject, data: { leadIds: [subjectId] } }];
    default:
      return [];
  }
}

const outcomes = ['created', 'updated', 'skippedDuplicate', 'skippedDoNotCall', 'failed'] as const;

function countsOf(detail: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, detail[outcome] ?? 0]));
}

/** Leads of an import are read page by page from `url`. */
function createdBy(
  subject: string,
  importId: string | null,
  detail: Readonly<Record<string, unknown>>,
): readonly WebhookMessage[] {
  const rows = Number(detail['created'] ?? 0);
  if (rows === 0) return [];
  const url = `/api/v1/imports/${importId}/leads?outcome=created`;
  return [{ event: 'leads.created', subject, data: { importId, rows, url } }];
}
