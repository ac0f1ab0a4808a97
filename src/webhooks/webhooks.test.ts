import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { apiClient } from '../../test/support/api-client.ts';
import { atEnd } from '../../test/support/at-end.ts';
import { testDatabase } from '../../test/support/database.ts';
import { csvOf, listHeader, phoneOf } from '../../test/support/lists.ts';
import { makeApiKey } from '../../test/support/make-api-key.ts';
import { runningServer } from '../../test/support/running-server.ts';
import { webhookEvents } from '../contract/webhook.ts';

const database = await testDatabase();
// A receiver may be away for longer than a loaded machine takes for three imports.
const patience = Array.from({ length: 600 }, () => 0.2);
const origin = await runningServer(database, { webhookRetrySeconds: patience });
const key = await makeApiKey(origin);
const api = apiClient(origin, key);

type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** A receiver on loopback that can be taken away and come back at the same port. */
function receiver() {
  const received: Received[] = [];
  const refused = new Set<string>();
  let server: Server | undefined;
  let port = 0;
  return {
    received,
    events: () => received.map(({ body }) => JSON.parse(body)),
    async start() {
      server = createServer(async (request, response) => {
        const body = await text(request);
        // What comes first is refused once: what follows it must wait.
        const id = String(request.headers['webhook-id']);
        if (/import\.(finished|waiting)/.test(body) && !refused.has(id)) {
          refused.add(id);
          return response.writeHead(503).end();
        }
        received.push({ headers: request.headers, body });
        return response.end('x'.repeat(1000));
      });
      await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
      return `http://127.0.0.1:${port}/hook`;
    },
    async stop() {
      server?.closeAllConnections();
      await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
    },
  };
}

async function until(isDone: () => boolean | Promise<boolean>): Promise<void> {
  const endsAt = Date.now() + 60_000;
  while (!(await isDone())) {
    assert.ok(Date.now() < endsAt, 'what was awaited did not happen');
    await sleep(50);
  }
}

async function importList(first: number, options: object = {}) {
  const rows = [0, 1].map((at) => [`会社${first + at}`, '代表', phoneOf(first + at), '']);
  const query = new URLSearchParams({ project: '通知', createProject: 'true', start: 'true', wait: '30' });
  query.set('options', JSON.stringify(options));
  const answer = await fetch(`${origin}/api/v1/imports?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
    body: csvOf([listHeader, ...rows]),
  });
  return (await answer.json()) as { readonly id: string; readonly status: string };
}

test('a receiver that is down for a while gets every event once, in order per import', async () => {
  const target = receiver();
  const url = await target.start();
  atEnd(target.stop);
  await target.stop();
  const made = await api.POST('/webhooks', { body: { url, events: [...webhookEvents] } });
  const id = made.data?.webhook.id ?? '';
  const first = await importList(1);
  const reviewed = await importList(1, { duplicates: 'review' });
  assert.deepEqual([first.status, reviewed.status], ['completed', 'waiting']);
  const path = { params: { path: { id: reviewed.id } } };
  await api.POST('/imports/{id}/duplicates/decide', { ...path, body: { action: 'skip' } });
  await api.POST('/imports/{id}/submit-review', path);
  const reviewedPath = { path: { id: reviewed.id }, query: { wait: 30 } };
  const ended = await api.GET('/imports/{id}', { params: reviewedPath });
  assert.equal(ended.data?.status, 'completed');
  const ban = await api.POST('/do-not-call', {
    body: { target: { phones: [phoneOf(1)] }, reason: 'refusal' },
  });
  const entryId = ban.data?.entries[0]?.id ?? '';
  await api.POST('/do-not-call/{id}/release', {
    params: { path: { id: entryId } },
    body: { reason: '再開' },
  });
  const attempts = `select count(*)::int as n from webhook_deliveries where attempts > 1`;
  await until(async () => (await database.pool.query(attempts)).rows[0].n > 0);
  await target.start();
  await until(async () => {
    const query = { state: 'waiting' } as const;
    const { data } = await api.GET('/webhooks/{id}/deliveries', { params: { path: { id }, query } });
    return data?.items.length === 0;
  });
  const events = target.events();
  const ofImport = (importId: string) =>
    events.filter(({ data }) => data.importId === importId).map(({ type }) => type);
  assert.deepEqual(ofImport(first.id), ['import.finished', 'leads.created']);
  assert.deepEqual(ofImport(reviewed.id), ['import.waiting_for_review', 'import.finished']);
  const ofEntry = events.filter(({ data }) => data.entryIds?.includes(entryId)).map(({ type }) => type);
  assert.deepEqual(ofEntry.toSorted(), ['do_not_call.added', 'do_not_call.released']);
  const ids = target.received.map(({ headers }) => headers['webhook-id']);
  assert.equal(new Set(ids).size, ids.length);
  const created = events.find(({ type }) => type === 'leads.created');
  const leads = await fetch(`${origin}${created.data.url}`, { headers: { authorization: `Bearer ${key}` } });
  assert.equal(((await leads.json()) as { items: unknown[] }).items.length, 2);
  await api.DELETE('/webhooks/{id}', { params: { path: { id } } });
});

test('messages are signed as Standard Webhooks verifies, also during a rotation', async () => {
  const target = receiver();
  const url = await target.start();
  atEnd(target.stop);
  const { data } = await api.POST('/webhooks', { body: { url, events: ['import.failed'] } });
  const path = { params: { path: { id: data?.webhook.id ?? '' } } };
  await api.POST('/webhooks/{id}/test', path);
  await until(() => target.received.length === 1);
  const rotated = await api.POST('/webhooks/{id}/rotate-secret', path);
  await api.POST('/webhooks/{id}/test', path);
  await until(() => target.received.length === 2);
  const [before, after] = target.received;
  const verify = (secret: string, { headers, body }: Received) =>
    new Webhook(secret).verify(body, headers as Record<string, string>);
  const [old, fresh] = [data?.secret ?? '', rotated.data?.secret ?? ''];
  assert.ok(before && after);
  verify(old, before);
  verify(old, after);
  verify(fresh, after);
  assert.throws(() => verify(fresh, before));
  assert.throws(() => verify(old, { ...before, body: before.body.replace('test', 'tset') }));
  await api.DELETE('/webhooks/{id}', path);
});

test('an inactive webhook gets nothing new', async () => {
  const { data } = await api.POST('/webhooks', {
    body: { url: 'http://127.0.0.1:1', events: ['leads.created'] },
  });
  const path = { params: { path: { id: data?.webhook.id ?? '' } } };
  await api.PATCH('/webhooks/{id}', { ...path, body: { active: false } });
  await importList(100);
  assert.deepEqual((await api.GET('/webhooks/{id}/deliveries', path)).data?.items, []);
});
