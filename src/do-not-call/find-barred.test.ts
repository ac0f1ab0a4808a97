import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testMask } from '../../test/support/http-server.ts';
import { makeUser } from '../../test/support/people.ts';
import { testSystem } from '../../test/support/test-system.ts';
import type { ProjectId } from '../base/ids.ts';
import { findBans } from './find-bans.ts';
import { findBarred } from './find-barred.ts';
import type { Queryable } from './queryable.ts';

/**
 * Table of cases for whether a number is barred for a project: who can see the project, their
 * workgroups, and the bans of the number. Workgroups are letters.
 */
type User = {
  readonly role?: 'admin';
  readonly groups: string;
  readonly active?: false;
  readonly sees?: false;
};
type Case = readonly [description: string, users: readonly User[], bans: readonly string[], barred: boolean];

const cases: readonly Case[] = [
  ['nothing bans it', [{ groups: '' }], [], false],
  ['the company bans it', [{ groups: '' }], ['company'], true],
  ['the company bans it for this project', [{ groups: '' }], ['company here'], true],
  ['the company bans it for another project', [{ groups: '' }], ['company elsewhere'], false],
  ['the only user is in the workgroup', [{ groups: 'A' }], ['A'], true],
  ['the only user is in another workgroup', [{ groups: 'B' }], ['A'], false],
  ['the only user is in none', [{ groups: '' }], ['A'], false],
  ['one of two users is in the workgroup', [{ groups: 'A' }, { groups: 'B' }], ['A'], false],
  ['both users are in the workgroup', [{ groups: 'A' }, { groups: 'A' }], ['A'], true],
  ['the other user is in none', [{ groups: 'A' }, { groups: '' }], ['A'], false],
  ['a user in several workgroups, one of which bans', [{ groups: 'AB' }], ['A'], true],
  ['each user by another workgroup', [{ groups: 'A' }, { groups: 'B' }], ['A', 'B'], true],
  ['a user in several, another in one of them', [{ groups: 'AB' }, { groups: 'B' }], ['A'], false],
  [
    'an administrator who is no member may call',
    [{ groups: 'A' }, { role: 'admin', groups: '', sees: false }],
    ['A'],
    false,
  ],
  [
    'an administrator in the workgroup',
    [{ groups: 'A' }, { role: 'admin', groups: 'A', sees: false }],
    ['A'],
    true,
  ],
  [
    'who does not see the project does not count',
    [{ groups: 'A' }, { groups: 'B', sees: false }],
    ['A'],
    true,
  ],
  ['who cannot sign in does not count', [{ groups: 'A' }, { groups: 'B', active: false }], ['A'], true],
  ['nobody sees the project', [], ['A'], true],
  ['the workgroup bans it for another project', [{ groups: 'A' }], ['A elsewhere'], false],
  ['the ban has expired', [{ groups: 'A' }], ['A expired'], false],
  ['the ban was released', [{ groups: 'A' }], ['A released'], false],
];

const system = await testSystem();
const { db, pool, tenantId, adminId } = system;
await db.updateTable('users').set({ active: false }).where('id', '=', adminId).execute();
const ask: Queryable = async <Row extends object>(text: string, values: readonly unknown[]) =>
  (await pool.query<Row>(text, [...values])).rows;

const groupIds = new Map<string, string>();
for (const name of 'AB') {
  const { rows } = await pool.query('insert into workgroups (tenant_id, name) values ($1, $2) returning id', [
    tenantId,
    name,
  ]);
  groupIds.set(name, rows[0].id);
}
const elsewhere = await system.makeProject('別');

async function addUsers(at: number, users: readonly User[], projectId: ProjectId): Promise<void> {
  for (const [place, { role = 'general', groups, active = true, sees = true }] of users.entries()) {
    const userId = await makeUser(db, { tenantId, email: `${at}-${place}@acme.example`, role });
    await db.updateTable('users').set({ active }).where('id', '=', userId).execute();
    if (sees)
      await pool.query('insert into project_members values ($1, $2, $3)', [tenantId, projectId, userId]);
    for (const group of groups)
      await pool.query(
        'insert into workgroup_members (tenant_id, workgroup_id, user_id) values ($1, $2, $3)',
        [tenantId, groupIds.get(group), userId],
      );
  }
}

function ban(hash: bigint, what: string, projectId: ProjectId) {
  const [scope = '', how] = what.split(' ');
  const project = how === 'here' ? projectId : how === 'elsewhere' ? elsewhere : null;
  return pool.query(
    `insert into do_not_call_entries
       (tenant_id, phone_hash, phone_number, phone, workgroup_id, project_id, reason, source, expires_at, released_at, release_reason)
     values ($1, $2, '+8190', '090', $3, $4, 'refusal', 'manual', $5, $6, $7)`,
    [
      tenantId,
      hash,
      groupIds.get(scope) ?? null,
      project,
      how === 'expired' ? new Date(0) : null,
      how === 'released' ? new Date() : null,
      how === 'released' ? '誤登録' : null,
    ],
  );
}

for (const [at, [description, users, bans, expected]] of cases.entries()) {
  test(description, async () => {
    const projectId = await system.makeProject(`${at}`);
    await addUsers(at, users, projectId);
    const hash = BigInt(at + 1);
    for (const what of bans) await ban(hash, what, projectId);
    const hashes = BigInt64Array.of(999n, hash);
    const found = await findBans(
      ask,
      { tenantId, userId: null, projectId, allProjects: false },
      testMask,
      hashes,
    );
    const barred = await findBarred(ask, { tenantId, projectId }, testMask, hashes, found);
    await db.updateTable('users').set({ active: false }).where('role', '=', 'admin').execute();
    assert.deepEqual([...barred], expected ? [1] : []);
  });
}
