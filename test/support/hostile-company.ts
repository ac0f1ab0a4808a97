import { recordAudit } from '../../src/audit/record-audit.ts';
import type { UserId } from '../../src/base/ids.ts';
import { mappingSchema } from '../../src/contract/mapping.ts';
import { withTenant } from '../../src/db/database.ts';
import type { Client } from './http-server.ts';
import { importList } from './import-list.ts';
import { csvOf, listHeader, phoneOf } from './lists.ts';
import { makeUser } from './people.ts';
import type { TestSystem } from './test-system.ts';

/**
 * Characters with which programs run a cell as a formula. Excel also accepts the full-width
 * characters.
 */
export const starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'] as const;

/** A text that begins with one of them. */
export const evil = (start: string) => `${start}HYPERLINK("evil")`;

/** A text for each of them. */
export const texts = starts.map(evil);
const phones = (from: number) => texts.map((_text, index) => phoneOf(from + index));

/**
 * Creates a company in which every text that users or lists can fill begins with each of these
 * characters somewhere. If an input would refuse or trim such a text, it is written to the database
 * directly, because future inputs may accept it.
 */
export async function makeHostileCompany(system: TestSystem, admin: Client) {
  const set = (await admin('POST', '/field-sets', { name: '一覧' })).json;
  for (const index of texts.keys()) {
    const choice = { dataType: 'single_choice', inputForm: 'select', choices: ['A'] };
    await admin('POST', `/field-sets/${set.id}/fields`, { name: `項目${index}`, ...choice });
  }
  const hostile = '($1::text[])[1 + position]';
  await system.pool.query(`update fields set name = ${hostile}, choices = array[${hostile}]`, [texts]);
  await admin('PATCH', `/projects/${system.projectId}`, { fieldSetIds: [set.id] });
  await makeBans(system, admin);
  const imports = await makeImports(system);
  await makeTextsHostile(system);
  return { ...imports, setId: String(set.id) };
}

/**
 * One ban of each kind, created and released by a user with such a name; others keep rows of a list
 * out.
 */
async function makeBans(system: TestSystem, admin: Client) {
  const { db, pool, tenantId } = system;
  for (const [index, text] of texts.entries()) {
    const email = `user${index}@acme.example`;
    const userId: UserId = await makeUser(db, { tenantId, email, name: text, role: 'admin' });
    const workgroup = (await admin('POST', '/workgroups', { name: `組${index}` })).json;
    const projectId = await system.makeProject(`別${index}`);
    const ban = await admin('POST', '/do-not-call', {
      target: { phones: [phoneOf(1000 + index)] },
      reason: 'other',
      workgroupIds: [workgroup.id],
      projectId,
    });
    const { id } = ban.json.entries[0];
    await admin('POST', `/do-not-call/${id}/release`, { reason: '解除' });
    await pool.query(
      `update do_not_call_entries set phone = $2, lead_name = $2, note = $2, evidence = $2, release_reason = $2, created_by = $3, released_by = $3
       where id = $1`,
      [id, text, userId],
    );
    await pool.query('update workgroups set name = $2 where id = $1', [workgroup.id, text]);
    await pool.query('update projects set name = $2 where id = $1', [projectId, text]);
    const entry = { action: 'lead.changed', subject: 'lead', subjectId: null } as const;
    const detail = { [`custom:一覧/${text}`]: text };
    await withTenant(db, tenantId, (trx) => recordAudit(trx, { tenantId, userId, ...entry, detail }));
  }
  await admin('POST', '/do-not-call', { target: { phones: phones(500) }, reason: 'other' });
}

/** A row below `listHeader`, with a column for each of these names. */
function rowOf(text: string, phone: string, further: readonly string[]): readonly string[] {
  return [text, text, phone, text, ...further];
}

const listOf = (rows: readonly (readonly string[])[]) => csvOf([[...listHeader, ...texts], ...rows]);
const usual = ['lead_name', 'contact_name', 'phone', 'note'];

function mappingOf(fields: readonly string[]) {
  return mappingSchema.parse({ columns: fields.map((field, index) => ({ index, field })) });
}

/** Imports with every outcome, with such column names. */
async function makeImports(system: TestSystem) {
  const all = (text: string) => texts.map(() => text);
  const rows = (numbers: readonly string[]) =>
    texts.map((text, at) => rowOf(text, numbers[at] ?? '', all(text)));
  const mapping = mappingOf(usual);
  const created = await importList(system, listOf(rows(phones(1))), { mapping, options: { group: false } });
  const keptOut = await importList(system, listOf([...rows(phones(1)), ...rows(phones(500))]), {
    mapping,
    options: { duplicates: 'skip', duplicateKeys: ['phone'] },
  });

  // First rows in which everything is bad, then rows with one invalid choice, each in another
  // field.
  const oneBad = texts.map((text, at) => rowOf(text, phoneOf(2000 + at), all('').with(at, 'ない')));
  const failed = await importList(system, listOf([...rows(texts), ...oneBad]), {
    mapping: mappingOf([...usual, ...texts.map((text) => `custom:一覧/${text}`)]),
  });

  for (const [at, text] of texts.entries()) {
    const list = csvOf([listHeader, ['山田', '代表', phoneOf(3000 + at), '']]);
    const { id } = await importList(system, list);
    await system.pool.query(
      `update imports set file_name = $2::text, options = options || jsonb_build_object('provider', $2::text, 'acquired', $2::text) where id = $1`,
      [id, text],
    );
  }
  await makeTextsHostile(system);
  await system.pool.query('update leads set name = name || $1', ['以前']);
  const again = csvOf([listHeader, ...phones(1).map((phone) => ['上書き', '代表', phone, '今'])]);
  const updated = await importList(system, again, {
    options: { duplicates: 'overwrite', duplicateKeys: ['phone'] },
  });
  return { created, keptOut, failed, updated };
}

const leadTexts = [
  'name',
  'kana',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'email',
  'website',
  'note',
];

/** Every text of leads and contacts begins with one of the characters, in turn. */
async function makeTextsHostile({ pool }: TestSystem): Promise<void> {
  const text = `($1::text[])[1 + row_number % ${texts.length}]`;
  await pool.query(
    `update leads l set ${leadTexts.map((column) => `${column} = ${text}`).join(', ')},
       custom = (select coalesce(jsonb_object_agg(f.id::text, ${text}), '{}') from fields f where f.tenant_id = l.tenant_id)
     from (select tenant_id, id, row_number() over (order by id) from leads) n where n.tenant_id = l.tenant_id and n.id = l.id`,
    [texts],
  );
  await pool.query(
    `update contacts c set name = ${text}, phone = ${text}, extension = ${text}
     from (select tenant_id, id, row_number() over (order by id) from contacts) n where n.tenant_id = c.tenant_id and n.id = c.id`,
    [texts],
  );
}
