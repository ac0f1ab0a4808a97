import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { apiClient } from '../../test/support/api-client.ts';
import { atEnd } from '../../test/support/at-end.ts';
import { testDatabase } from '../../test/support/database.ts';
import { makeApiKey } from '../../test/support/make-api-key.ts';
import { runningServer } from '../../test/support/running-server.ts';

const origin = await runningServer(await testDatabase());
const api = apiClient(origin, await makeApiKey(origin));

test('a message that was given up is in the log and can be sent again', async () => {
  let status = 500;
  const ids: unknown[] = [];
  const receiver = createServer((request, response) => {
    if (status === 200) ids.push(request.headers['webhook-id']);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  atEnd(() => void receiver.close());
  atEnd(() => receiver.closeAllConnections());
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const { data } = await api.POST('/webhooks', { body: { url, events: ['import.failed'] } });
  const id = data?.webhook.id ?? '';
  await api.POST('/webhooks/{id}/test', { params: { path: { id } } });
  const inState = async (state: string) => {
    for (;;) {
      const page = await api.GET('/webhooks/{id}/deliveries', { params: { path: { id } } });
      const [delivery] = page.data?.items ?? [];
      if (delivery?.state === state) return delivery;
      await sleep(50);
    }
  };
  const failed = await inState('failed');
  assert.deepEqual([failed.attempts, failed.lastStatus, failed.nextAttemptAt], [3, 500, null]);
  assert.match(failed.lastError ?? '', /500/);
  status = 200;
  const path = { id, deliveryId: failed.id };
  await api.POST('/webhooks/{id}/deliveries/{deliveryId}/replay', { params: { path } });
  await inState('delivered');
  assert.deepEqual(ids, [failed.messageId]);
});
