import { createHmac } from 'node:crypto';

/** A message as it is sent. */
export type Message = { readonly id: string; readonly timestamp: number; readonly body: string };

/** The headers of Standard Webhooks: one signature for each secret. `timestamp` in seconds. */
export function signMessage({ id, timestamp, body }: Message, secrets: readonly string[]) {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
