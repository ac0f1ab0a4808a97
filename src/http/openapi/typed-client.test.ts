import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiClient } from '../../../test/support/api-client.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { makeTenant } from '../../../test/support/people.ts';
import { keyScopes } from '../../contract/api-key.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
await makeTenant(db, 'acme');
const admin = await signedIn(app, 'admin@acme.example');
const made = await admin('POST', '/api-keys', { password: 'password', name: 'client', scopes: keyScopes });
const origin = await app.listen({ port: 0, host: '127.0.0.1' });
const api = apiClient(origin, made.json.key);

test('the generated client creates a lead and asks whether it may be called', async () => {
  const { data: project } = await api.POST('/projects', { body: { name: 'Spring' } });
  const { data: lead } = await api.POST('/leads', {
    body: {
      projectId: project?.id ?? '',
      name: '株式会社青山商事',
      contacts: [{ name: '代表', phone: '03-5555-0101' }],
    },
  });
  assert.equal(lead?.contacts[0]?.phoneE164, '+81355550101');
  await api.POST('/do-not-call', { body: { target: { phones: ['03-5555-0101'] }, reason: 'refusal' } });
  const phones = ['03-5555-0101', '03-5555-0102'];
  const { data: permissions } = await api.POST('/call-permissions', { body: { phones } });
  assert.deepEqual(
    permissions?.items.map(({ phone, allowed }) => [phone, allowed]),
    [
      ['03-5555-0101', false],
      ['03-5555-0102', true],
    ],
  );
  const page = await api.GET('/leads', { params: { query: { projectId: project?.id ?? '', limit: 1 } } });
  assert.equal(page.data?.items[0]?.id, lead?.id);
});

test('a problem has a type as well', async () => {
  const { error, response } = await api.GET('/leads/{id}', { params: { path: { id: '12345' } } });
  assert.deepEqual([response.status, error?.code, error?.status], [404, 'not_found', 404]);
});
