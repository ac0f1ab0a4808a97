import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/database.ts';
import { makeTenant } from '../../../test/support/people.ts';
import type { TenantId } from '../../base/ids.ts';
import { openBoundDatabase, withTenant } from '../../db/database.ts';
import { recordAudit } from '../record-audit.ts';
import { sealEntries } from './seal-entries.ts';
import { detailErasedAction, verifyChain } from './verify-chain.ts';

const { db, connection } = await testDatabase();
let count = 0;

/** Creates a company whose log has these notes, sealed. */
async function companyWith(...notes: string[]): Promise<TenantId> {
  count += 1;
  const { tenantId } = await makeTenant(db, `acme${count}`);
  for (const note of notes) await write(tenantId, note);
  await sealEntries(db, tenantId);
  return tenantId;
}

function write(tenantId: TenantId, note: string): Promise<void> {
  const entry = { tenantId, userId: null, action: 'test.noted', subject: 'test', subjectId: null } as const;
  return withTenant(db, tenantId, (trx) => recordAudit(trx, { ...entry, detail: { note } }));
}

async function idsOf(tenantId: TenantId): Promise<string[]> {
  const rows = await db
    .selectFrom('audit_log')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

test('verifies an unchanged log including unsealed entries, and returns its head', async () => {
  const tenantId = await companyWith('あ', 'い');
  await write(tenantId, 'う');
  const { ok, entries, head, broken } = await verifyChain(db, tenantId);
  assert.deepEqual({ ok, entries, broken, seq: head?.seq }, { ok: true, entries: 3, broken: null, seq: 3 });
  assert.match(head?.hash ?? '', /^[0-9a-f]{64}$/);
});

test('builds one chain from many concurrent transactions and several sealers', async () => {
  const tenantId = await companyWith();
  const notes = Array.from({ length: 40 }, (_, at) => write(tenantId, String(at)));
  await Promise.all([...notes, ...[1, 2, 3].map(() => sealEntries(db, tenantId))]);
  const report = await verifyChain(db, tenantId);
  assert.equal(report.ok, true);
  assert.equal(report.entries, 40);
});

// As an attacker with all privileges: the test's login is a superuser.
for (const [what, tamper, fault] of [
  [
    'an action that was changed',
    sql`update audit_log set action = 'test.other' where id = `,
    'entry_changed',
  ],
  ['a moment that was changed', sql`update audit_log set at = at + '1 s' where id = `, 'entry_changed'],
  [
    'details that were changed',
    sql`update audit_log set detail = '{"note":"x"}' where id = `,
    'detail_changed',
  ],
  [
    'details that were blanked',
    sql`update audit_log set detail = '{}', detail_salt = null where id = `,
    'detail_blanked',
  ],
  ['an entry that was deleted', sql`delete from audit_log where id = `, 'entry_missing'],
  ['a seal that was deleted', sql`delete from audit_seals where entry_id = `, 'seal_missing'],
] as const) {
  test(`detects and names ${what}`, async () => {
    const tenantId = await companyWith('1', '2', '3');
    const [, second = '', third] = await idsOf(tenantId);
    await sql`${tamper}${second}`.execute(db);
    const { ok, broken } = await verifyChain(db, tenantId);
    const seq = fault === 'seal_missing' ? 3 : 2;
    const entryId = fault === 'seal_missing' ? third : second;
    assert.deepEqual({ ok, broken }, { ok: false, broken: { seq, entryId, fault } });
  });
}

test('detects and names an inserted entry', async () => {
  const tenantId = await companyWith('1');
  const { rows } = await sql<{ id: string }>`
    insert into audit_log (tenant_id, action, subject, detail_digest)
    values (${tenantId}, 'test.forged', 'test', '') returning id`.execute(db);
  const { broken } = await verifyChain(db, tenantId);
  assert.deepEqual(broken, { seq: null, entryId: rows[0]?.id, fault: 'entry_unsealed' });
});

test('detects a truncated log by its noted head', async () => {
  const tenantId = await companyWith('1', '2', '3');
  const { head } = await verifyChain(db, tenantId);
  assert.ok(head);
  const last = (await idsOf(tenantId)).at(-1) ?? '';
  await sql`delete from audit_seals where entry_id = ${last}`.execute(db);
  await sql`delete from audit_log where id = ${last}`.execute(db);
  assert.equal((await verifyChain(db, tenantId)).ok, true);
  assert.equal((await verifyChain(db, tenantId, head)).broken?.fault, 'head_differs');
  await write(tenantId, 'another third');
  assert.equal((await verifyChain(db, tenantId, head)).broken?.fault, 'head_differs');
});

test('accepts details blanked by an erasure that recorded this', async () => {
  const tenantId = await companyWith('090-1234-5678', '2');
  const [first = ''] = await idsOf(tenantId);
  await sql`update audit_log set detail = '{}', detail_salt = null where id = ${first}`.execute(db);
  await withTenant(db, tenantId, (trx) =>
    recordAudit(trx, {
      tenantId,
      userId: null,
      action: detailErasedAction,
      subject: 'audit',
      subjectId: null,
      detail: { entryIds: [first] },
    }),
  );
  assert.equal((await verifyChain(db, tenantId)).ok, true);
});

/** Statements that would rewrite the log. */
const rewritings = [
  `update audit_log set action = 'x'`,
  `update audit_log set at = now()`,
  'delete from audit_log',
  'truncate audit_log',
  `update audit_seals set hash = ''`,
  'delete from audit_seals',
  'truncate audit_seals',
];

for (const statement of rewritings) {
  test(`neither requests nor the program itself may ${statement}`, async () => {
    const tenantId = await companyWith('1');
    const asRequest = withTenant(db, tenantId, (trx) => sql.raw(statement).execute(trx));
    await assert.rejects(asRequest, /permission denied/);
    const bound = openBoundDatabase(connection);
    try {
      await assert.rejects(sql.raw(statement).execute(bound.db), /permission denied/);
    } finally {
      await bound.close();
    }
  });
}

test('requests may not blank details or seal entries', async () => {
  const tenantId = await companyWith('1');
  for (const statement of [
    `update audit_log set detail = '{}'`,
    `insert into audit_seals (tenant_id, seq, entry_id, hash) values (${tenantId}, 9, 9, '')`,
    'delete from audit_pending_seals',
  ]) {
    const asRequest = withTenant(db, tenantId, (trx) => sql.raw(statement).execute(trx));
    await assert.rejects(asRequest, /permission denied/, statement);
  }
});
