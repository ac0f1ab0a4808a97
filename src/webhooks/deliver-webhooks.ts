import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { type Attempt, postMessage } from './post-message.ts';
import { signMessage } from './sign-message.ts';

export type WebhookDeps = {
  readonly db: Database;
  /** Also sends to addresses that are not public, and without https. */
  readonly allowPrivate: boolean;
  /** The pauses after each failed attempt; then the message is given up. */
  readonly retrySeconds?: readonly number[];
  readonly timeoutMs?: number;
};

/** As Standard Webhooks recommends: three days in all. */
const usualRetrySeconds = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
const usualTimeoutMs = 10_000;
/** How many messages are sent at once: to one webhook, and in all. */
const perWebhook = 4;
const atOnce = 32;
const keptDays = 30;

type Claimed = {
  readonly tenantId: string;
  readonly id: string;
  readonly webhookId: string;
  readonly body: string;
  readonly attempts: number;
  readonly url: string;
  readonly secrets: readonly string[];
};

/**
 * Sends the messages that are due, and returns how many there were. A message waits for earlier ones
 * of its subject. One whose sender ends before it notes the result is sent again after a minute,
 * with the same id.
 */
export async function deliverWebhooks(deps: WebhookDeps): Promise<number> {
  const { timeoutMs = usualTimeoutMs, allowPrivate } = deps;
  const claimed = await claimDue(deps.db, timeoutMs);
  await Promise.all(
    claimed.map(async (message) => {
      const timestamp = Math.floor(Date.now() / 1000);
      const id = messageIdOf(message.tenantId, message.id);
      const headers = signMessage({ id, timestamp, body: message.body }, message.secrets);
      const options = { allowPrivate, timeoutMs };
      const attempt = await postMessage(message.url, headers, message.body, options);
      await noteAttempt(deps, message, attempt);
    }),
  );
  return claimed.length;
}

/** Deletes messages that need no attempt and are older than a month. */
export async function deleteOldDeliveries(db: Database): Promise<void> {
  await db
    .deleteFrom('webhook_deliveries')
    .where('next_attempt_at', 'is', null)
    .where(sql<boolean>`created_at < now() - make_interval(days => ${keptDays})`)
    .execute();
}

/** The id of a message in its headers, the same in every attempt. */
export function messageIdOf(tenantId: string, id: string): string {
  return `msg_${tenantId}_${id}`;
}

async function claimDue(db: Database, timeoutMs: number): Promise<readonly Claimed[]> {
  const lease = timeoutMs / 1000 + 50;
  const { rows } = await sql<Claimed>`
    update webhook_deliveries d
    set next_attempt_at = now() + make_interval(secs => ${lease}), attempts = d.attempts + 1, last_attempt_at = now()
    from (
      select w.tenant_id, w.url, c.id,
        array_remove(array[w.secret, case when w.previous_secret_until > now() then w.previous_secret end], null) as secrets
      from webhooks w cross join lateral (
        select due.id from webhook_deliveries due
        where due.tenant_id = w.tenant_id and due.webhook_id = w.id and due.next_attempt_at <= now()
          and not exists (
            select from webhook_deliveries earlier
            where earlier.tenant_id = due.tenant_id and earlier.webhook_id = due.webhook_id
              and earlier.subject = due.subject and earlier.id < due.id and earlier.next_attempt_at is not null)
        order by due.id limit ${perWebhook}
        for update skip locked
      ) c
      where w.active
        and (w.tenant_id, w.id) in (
          select tenant_id, webhook_id from webhook_deliveries where next_attempt_at <= now())
      limit ${atOnce}
    ) claimed
    where d.tenant_id = claimed.tenant_id and d.id = claimed.id
    returning d.tenant_id as "tenantId", d.id, d.webhook_id as "webhookId", d.body, d.attempts,
      claimed.url, claimed.secrets`.execute(db);
  return rows;
}

async function noteAttempt(
  { db, retrySeconds = usualRetrySeconds }: WebhookDeps,
  { tenantId, id, attempts }: Claimed,
  { status, error, retryAfterSeconds }: Attempt,
): Promise<void> {
  const pause = retrySeconds[attempts - 1];
  const seconds = error === null || pause === undefined ? null : Math.max(pause, retryAfterSeconds ?? 0);
  await db
    .updateTable('webhook_deliveries')
    .set({
      next_attempt_at: seconds === null ? null : sql<Date>`now() + make_interval(secs => ${seconds})`,
      delivered_at: error === null ? sql<Date>`now()` : null,
      last_status: status,
      last_error: error,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .execute();
}
