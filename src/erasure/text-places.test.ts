import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';
import { textPlaces } from './text-places.ts';

const { pool } = await testDatabase();

/** Text columns that an erasure skips, and the reason. Only a table name: all of its columns. */
const exceptions: Readonly<Record<string, string>> = {
  api_keys: 'a digest and names people of the company give',
  audit_log: 'blanked by eraseAuditDetails; the other columns are codes and ids',
  audit_seals: 'hashes',
  'call_attempts.phone': 'found by the number’s hash',
  'call_attempts.reason': 'a code',
  call_result_sets: 'a name administrators give',
  call_results: 'a name administrators give, and codes',
  call_rules: 'hours',
  'contacts.kind': 'a code',
  'contacts.phone_e164': 'found by the number’s hash',
  'contacts.phone_kind': 'a code',
  'do_not_call_entries.phone_number': 'found by the number’s hash',
  'do_not_call_entries.phone': 'found by the number’s hash',
  'do_not_call_entries.phone_digits': 'generated',
  'do_not_call_entries.reason': 'a code',
  'do_not_call_entries.source': 'a code',
  'do_not_call_entries.key_id': 'made by us',
  erasures: 'the number goes with the last step; a reason that names it loses it at once',
  field_sets: 'names administrators give to fields, of no customer',
  fields: 'names and choices administrators give, of no customer',
  file_removals: 'made by us',
  idempotency_keys: 'digests; answers are encrypted and deleted after a day',
  'import_duplicates.strength': 'a code',
  'import_duplicates.reason': 'a code',
  'import_duplicates.matches': 'ids and codes',
  'import_duplicates.lead_ids': 'ids',
  'import_duplicates.action': 'a code',
  'import_duplicates.action_fields': 'names of fields',
  'import_undo_conflicts.reason': 'a code',
  'import_problems.level': 'a code',
  'import_problems.code': 'a code',
  'import_problems.field': 'a name of a field',
  'import_rows.outcome': 'a code',
  'import_rows.retried_outcome': 'a code',
  'imports.kind': 'a code',
  'imports.status': 'a code',
  'imports.file_erased_because': 'a code',
  'imports.file_key': 'made by us',
  'imports.file_sha256': 'made by us',
  'imports.problem_counts': 'counts by code',
  'imports.phone_kind_counts': 'counts by kind',
  'imports.warning_counts': 'counts by code',
  'leads.call_state': 'a code',
  'lead_blocks.terms': 'hashes of pieces; a worker builds the block again once its leads changed',
  password_links: 'a digest',
  projects: 'a name administrators give',
  'saved_mappings.header_fingerprint': 'a digest',
  recovery_codes: 'digests',
  known_sign_in_places: 'digests',
  request_counts: 'ids and network addresses',
  schema_migrations: 'names of files',
  secret_fingerprints: 'fingerprints of secrets of the server',
  sessions: 'a digest, and nothing of a customer',
  sign_in_attempts: 'people of the company itself',
  tenants: 'the name of the company itself',
  'uploads.id': 'made by us',
  users: 'people of the company itself',
  'webhook_deliveries.event': 'a code',
  'webhook_deliveries.subject': 'ids',
  webhooks: 'an address and secrets of the company itself',
  workgroups: 'a name administrators give',
};

test("an erasure covers every column that can contain a customer's text", async () => {
  const { rows } = await pool.query<{ table: string; column: string }>(`
    select c.table_name as "table", c.column_name as "column"
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json', 'ARRAY')
    order by 1, 2`);
  const gone = textPlaces.flatMap(({ table, columns }) => columns.map(({ name }) => `${table}.${name}`));
  const known = (table: string, column: string) =>
    gone.includes(`${table}.${column}`) || table in exceptions || `${table}.${column}` in exceptions;
  const forgotten = rows.filter(({ table, column }) => !known(table, column));
  assert.deepEqual(forgotten, []);
});
