import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { importerRights, makeTenant, makeUser } from '../../../test/support/people.ts';
import { type ProjectId, toId } from '../../base/ids.ts';
import { importOptionsSchema } from '../../contract/import.ts';
import { withTenant } from '../../db/database.ts';
import { saveMapping } from '../../import/ledger/saved-mappings.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
const { tenantId, adminId } = await makeTenant(db, 'acme');
const memberId = await makeUser(db, { tenantId, email: 'member@acme.example', rights: importerRights });
await makeUser(db, { tenantId, email: 'outsider@acme.example', rights: importerRights });
const admin = await signedIn(app, 'admin@acme.example');
const member = await signedIn(app, 'member@acme.example');
const outsider = await signedIn(app, 'outsider@acme.example');

test('a mapping of a project is deleted only by a user who sees the project', async () => {
  const { id } = (await admin('POST', '/projects', { name: 'Spring', memberIds: [memberId] })).json;
  await withTenant(db, tenantId, (trx) =>
    saveMapping(trx, {
      tenantId,
      projectId: toId<ProjectId>(id),
      name: 'Vendor list',
      fingerprint: 'header',
      header: ['会社名'],
      mapping: { columns: [{ index: 0, field: 'lead_name' }], fixed: {} },
      options: importOptionsSchema.parse({}),
      usedBy: adminId,
    }),
  );
  const [{ fingerprint }] = (await member('GET', '/saved-mappings')).json.items;
  assert.deepEqual((await outsider('GET', '/saved-mappings')).json.items, []);
  assert.equal((await outsider('DELETE', `/saved-mappings/${fingerprint}`)).status, 404);
  assert.equal((await member('GET', '/saved-mappings')).json.items.length, 1);
  assert.equal((await member('DELETE', `/saved-mappings/${fingerprint}`)).status, 204);
  assert.deepEqual((await member('GET', '/saved-mappings')).json.items, []);
});
