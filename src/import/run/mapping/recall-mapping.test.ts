import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { makeTenant } from '../../../../test/support/people.ts';
import { type FieldId, type ProjectId, toId } from '../../../base/ids.ts';
import { type FileProfile, importOptionsSchema } from '../../../contract/import.ts';
import type { Mapping } from '../../../contract/mapping.ts';
import { withTenant } from '../../../db/database.ts';
import { saveMapping } from '../../ledger/saved-mappings.ts';
import { fingerprintHeader } from '../../map/fingerprint-header.ts';
import { suggestMapping } from '../../map/suggest-mapping.ts';
import type { CustomField } from '../../model/custom-field.ts';
import { recallMapping, recallRules } from './recall-mapping.ts';

const { db } = await testDatabase();
const { tenantId, adminId } = await makeTenant(db, 'acme');
const other = await makeTenant(db, 'other');

const columns = ['会社名', '電話番号', '色', '年式'];
const mapping: Mapping = {
  columns: [
    { index: 2, field: 'lead_name' },
    { index: 2, field: 'note' },
    { index: 1, field: 'phone' },
    { index: 3, field: 'custom:車/年式' },
  ],
  fixed: { contact_name: '受付' },
};

const color: CustomField = {
  id: '7' as FieldId,
  set: '車',
  field: {
    id: '7',
    name: '色',
    dataType: 'text',
    inputForm: 'text_box',
    required: false,
    choices: [],
    default: null,
  },
};

await withTenant(db, tenantId, async (trx) => {
  const fingerprint = fingerprintHeader(columns) ?? '';
  const options = importOptionsSchema.parse({});
  const saved = {
    tenantId,
    projectId: null,
    name: 'リスト',
    fingerprint,
    header: columns,
    options,
    usedBy: adminId,
  };
  await saveMapping(trx, { ...saved, mapping: { columns: [], fixed: {} } });
  await saveMapping(trx, { ...saved, mapping });
});

test('restores the last mapping of the same header for the fields that the project has', async () => {
  const { savedMapping, mapping: suggested } = await recallMapping(db, tenantId, profileOf(columns), [color]);
  assert.deepEqual(savedMapping, {
    columns: [...mapping.columns.slice(0, 3), { index: 2, field: 'custom:車/色' }],
    fixed: { contact_name: '受付' },
  });
  assert.deepEqual(
    suggested.map(({ field, reason }) => `${field} ${reason}`),
    ['null null', 'phone saved', 'lead_name saved', 'null null'],
  );
});

test('restores fixes that were disabled for the import, a column, or a kind within a column', async () => {
  const header = ['会社名', '担当', 'TEL', 'TEL2'];
  const fingerprint = fingerprintHeader(header) ?? '';
  const switchedOff: Mapping = {
    columns: [
      { index: 0, field: 'lead_name', verbatim: true },
      { index: 1, field: 'contact_name' },
      { index: 2, field: 'phone' },
      { index: 3, field: 'phone_2', verbatim: ['phone_zero_restored'] },
    ],
    fixed: {},
  };
  const options = importOptionsSchema.parse({ fixes: { email_normalised: false } });
  const saved = { tenantId, projectId: null, name: 'リスト', fingerprint, header, options, usedBy: adminId };
  await saveMapping(db, { ...saved, mapping: switchedOff });
  const { savedMapping } = await recallMapping(db, tenantId, profileOf(header), []);
  assert.deepEqual(savedMapping?.columns, switchedOff.columns);
  const rules = await recallRules(db, tenantId, profileOf(header), 'lead');
  assert.deepEqual(rules?.fixes, { email_normalised: false });
  assert.equal(await recallRules(db, other.tenantId, profileOf(header), 'lead'), undefined);
});

test('restores decisions about values if the field still has the choices', async () => {
  const { field } = color;
  const choice: CustomField = {
    ...color,
    field: { ...field, dataType: 'single_choice', choices: ['赤', '青'] },
  };
  const header = ['会社名', '電話番号', '塗装'];
  const fingerprint = fingerprintHeader(header) ?? '';
  const decisions = {
    values: { 'custom:車/色': { あか: '赤', みどり: '緑', 不明: '', 謎: null } },
    others: { 'custom:車/色': '青', 'custom:車/無い項目': 'A' },
  };
  const decided: Mapping = { columns: [{ index: 2, field: 'custom:車/色' }], fixed: {}, ...decisions };
  const options = importOptionsSchema.parse({});
  const saved = { tenantId, projectId: null, name: 'リスト', fingerprint, header, options, usedBy: adminId };
  await saveMapping(db, { ...saved, mapping: decided });
  const { savedMapping } = await recallMapping(db, tenantId, profileOf(header), [choice]);
  assert.deepEqual(savedMapping?.values, { 'custom:車/色': { あか: '赤', 不明: '', 謎: null } });
  assert.deepEqual(savedMapping?.others, { 'custom:車/色': '青' });
});

test('prefers the mapping of the project over that of the company, and keeps it in the project', async () => {
  const header = ['会社名', 'TEL', '備考'];
  const fingerprint = fingerprintHeader(header) ?? '';
  const options = importOptionsSchema.parse({});
  const { id } = await db
    .insertInto('projects')
    .values({ tenant_id: tenantId, name: '春' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const spring = toId<ProjectId>(id);
  const saved = { tenantId, fingerprint, header, options, usedBy: adminId };
  const ofCompany: Mapping = { columns: [{ index: 0, field: 'lead_name' }], fixed: {} };
  const ofProject: Mapping = { columns: [{ index: 2, field: 'lead_name' }], fixed: {} };
  await saveMapping(db, { ...saved, projectId: null, name: '全社', mapping: ofCompany });
  await saveMapping(db, { ...saved, projectId: spring, name: '春のリスト', mapping: ofProject });
  const recall = async (projectId: ProjectId | null) => {
    const found = await recallMapping(db, tenantId, profileOf(header), [], { projectId });
    return [found.savedMappingName, found.savedMapping?.columns[0]?.index];
  };
  assert.deepEqual(await recall(spring), ['春のリスト', 2]);
  assert.deepEqual(await recall(toId<ProjectId>('999999')), ['全社', 0]);
});

test('does not apply a mapping to another header or another company', async () => {
  for (const profile of [
    await recallMapping(db, tenantId, profileOf(['会社名', '電話番号']), []),
    await recallMapping(db, other.tenantId, profileOf(columns), []),
  ]) {
    assert.equal(profile.savedMapping, null);
    assert.equal(profile.mapping[0]?.reason, 'header');
  }
});

function profileOf(headers: readonly string[]): FileProfile {
  return {
    format: 'csv',
    encoding: 'utf-8',
    bom: false,
    delimiter: ',',
    quote: '"',
    newline: 'lf',
    quoteEscape: null,
    date1904: false,
    hiddenRows: null,
    readSheets: [],
    lineSheets: [],
    fieldOffers: [],
    leftOut: [],
    sheets: [],
    sheet: null,
    headerRow: 1,
    columns: [...headers],
    rows: 1,
    mapping: suggestMapping(headers, [color]),
    suggestedMapping: null,
    savedMapping: null,
    savedMappingName: null,
    warnings: [],
    sample: [],
  };
}
