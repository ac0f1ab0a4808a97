import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImportId, type LeadId, type ProjectId, type TenantId, toId } from '../../base/ids.ts';
import { type ImportOptions, importOptionsSchema } from '../../contract/import.ts';
import type { PhoneNumber } from '../model/phone-number.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { rowId } from '../model/row-ids.ts';
import { BatchEncoder } from '../write/batch-encoder.ts';
import { decide } from './decide.ts';
import type { Known } from './known-lead.ts';
import { foldSigns } from './signs.ts';

type Row = {
  readonly name: string;
  readonly phone: string;
  readonly city?: string;
  readonly street?: string;
  readonly kana?: string;
  readonly born?: string;
  readonly contact?: string;
};

const owner = {
  tenantId: toId<TenantId>('1'),
  projectId: toId<ProjectId>('1'),
  importId: toId<ImportId>('7'),
};
const stored = toId<LeadId>('100');

function batchOf(rows: readonly Row[]): PreparedBatch {
  const encoder = new BatchEncoder(owner);
  for (const [
    index,
    { name, phone, city = '', street = '', kana = '', born, contact = '代表' },
  ] of rows.entries()) {
    const place = { row: index + 1, line: index + 2 };
    const phoneE164 = `+81${phone.slice(1)}` as PhoneNumber;
    const basic = { postalCode: '', prefecture: '', building: '', email: '', website: '', note: '' };
    const lead = { name, kana, city, street, ...basic, custom: born ? { '5': born } : {} };
    const shared = { kind: null, extension: '', phoneKind: 'mobile' as const };
    const contacts = [{ name: contact, phone, phoneE164, ...shared }] as const;
    encoder.add({ ...place, cells: [name] }, { kind: 'ok', ...place, lead, contacts, problems: [] });
  }
  return encoder.end(0);
}

/** What the database knows about a lead whose name matches a row's name. */
function knownOf(batch: PreparedBatch, lead: Row | undefined): Known {
  const { city = '', street = '', kana = '', born = '' } = lead ?? {};
  const signs = foldSigns({ city, street, kana, prefecture: '', birthday: born });
  const found = { leadId: stored, own: false, reason: 'name' as const, signs };
  const names = new Map(lead ? [[batch.nameFirst[0] ?? 0, [found]]] : []);
  return { names, phones: new Map(), pairs: new Map(), birthdayFields: ['5'], isOwn: () => true };
}

function decideRows(rows: readonly Row[], options: Partial<ImportOptions> = {}, lead?: Row): string[] {
  const batch = batchOf(rows);
  const evidence = { known: knownOf(batch, lead), bans: new Map(), reviewed: null, retried: new Map() };
  const scope = { ...owner, id: owner.importId, mapping: null, options: importOptionsSchema.parse(options) };
  return decide(batch, { from: 0, before: rows.length }, evidence, scope).map((decision) => {
    if (decision.kind === 'create' && decision.possible) {
      return `create, perhaps ${rowOf(decision.possible.leadId)} (${decision.possible.reason})`;
    }
    if (decision.kind === 'create' || decision.kind === 'join') {
      const same = decision.same?.map(({ leadId, reason }) => `, ${reason} of ${rowOf(leadId)}`) ?? [];
      return `${decision.kind}${decision.kind === 'join' ? ` ${rowOf(decision.leadId)}` : ''}${same.join('')}`;
    }
    return 'leadId' in decision ? `${decision.kind} ${rowOf(decision.leadId)}` : decision.kind;
  });
}

function rowOf(id: LeadId): string {
  const row = [1, 2, 3].find((each) => toId<LeadId>(rowId(owner.importId, each, 0)) === id);
  return row ? `row ${row}` : `lead ${id}`;
}

const sato = { name: '佐藤 誠', phone: '09012345601' };
const other = { name: '佐藤　誠', phone: '09012345602' };

const cases: readonly [description: string, rows: readonly Row[], expected: string[]][] = [
  ['namesakes', [sato, other], ['create', 'create, perhaps row 1 (same_name)']],
  [
    'one person by name and reading',
    [
      { ...sato, kana: 'サトウマコト' },
      { ...other, kana: 'サトウ マコト' },
    ],
    ['create', 'join row 1'],
  ],
  [
    'namesakes of one reading in two cities',
    [
      { ...sato, kana: 'サトウマコト', city: '港区' },
      { ...other, kana: 'サトウマコト', city: '札幌市中央区' },
    ],
    ['create', 'create, perhaps row 1 (same_name)'],
  ],
  [
    'namesakes of whom only the reading of the family name is known',
    [
      { ...sato, kana: 'サトウ' },
      { ...other, kana: 'サトウ' },
    ],
    ['create', 'create, perhaps row 1 (same_name)'],
  ],
  [
    'one person with two numbers',
    [
      { ...sato, city: '港区', street: '芝1-1' },
      { ...other, city: '港区', street: '芝１丁目１番地' },
    ],
    ['create', 'join row 1'],
  ],
  [
    'namesakes of one date of birth',
    [
      { ...sato, born: '1980-01-02' },
      { ...other, born: '1980-01-02' },
    ],
    ['create', 'join row 1'],
  ],
  [
    'a father and a son in one house',
    [
      { ...sato, city: '港区', street: '芝1-1', born: '1950-01-02' },
      { ...other, city: '港区', street: '芝1-1', born: '1980-01-02' },
    ],
    ['create', 'create, perhaps row 1 (same_name)'],
  ],
  [
    'a person with one number and two contacts',
    [sato, { ...sato, contact: '妻' }],
    ['create', 'join row 1, phone of row 1'],
  ],
  ['the same row again', [sato, sato], ['create', 'skip row 1']],
  [
    'a number in common and another city',
    [
      { ...sato, city: '港区' },
      { ...sato, city: '札幌市中央区' },
    ],
    ['create', 'create, phone of row 1'],
  ],
  [
    'a household, a brand and a shop sign',
    ['田中家', 'スターバックス', '越後屋']
      .flatMap((name) => [{ ...sato, name }])
      .concat({ ...other, name: '田中家' }),
    ['create', 'create, phone of row 1', 'create, phone of row 1', 'create, perhaps row 1 (same_name)'],
  ],
  [
    'a company in two cities',
    [
      { ...sato, name: '㈱青山', city: '港区' },
      { ...other, name: '株式会社青山', city: '札幌市中央区' },
    ],
    ['create', 'join row 1'],
  ],
  [
    'a clinic with two numbers',
    [
      { ...sato, name: '田中医院', city: '港区' },
      { ...other, name: '田中医院', city: '港区' },
    ],
    ['create', 'join row 1'],
  ],
  [
    'clinics of one name in two cities',
    [
      { ...sato, name: '田中医院', city: '港区' },
      { ...other, name: '田中医院', city: '札幌市中央区' },
    ],
    ['create', 'create, perhaps row 1 (same_name)'],
  ],
];
for (const [description, rows, expected] of cases) {
  test(`rows of ${description}`, () => assert.deepEqual(decideRows(rows), expected));
}

for (const duplicates of ['skip', 'overwrite', 'add'] as const) {
  test(`${duplicates}: a namesake in the project stays unchanged`, () => {
    const lead = { ...sato, city: '港区', street: '芝1-1' };
    const expected = ['create, perhaps lead 100 (same_name)'];
    assert.deepEqual(decideRows([{ ...other, city: '札幌市' }], { duplicates }, lead), expected);
    assert.deepEqual(decideRows([other], { duplicates }, sato), expected);
  });
}

test('an address identifies a person in the project', () => {
  const lead = { ...sato, city: '港区', street: '芝1-1' };
  const row = { ...other, city: '港区', street: '芝1-1' };
  assert.deepEqual(decideRows([row], { duplicates: 'skip' }, lead), ['skip lead 100']);
  assert.deepEqual(decideRows([row], { duplicates: 'overwrite' }, lead), ['update lead 100']);
  assert.deepEqual(decideRows([row], { duplicates: 'add' }, lead), ['create, name of lead 100']);
});

test('compares each row with only a few of thousands of namesakes', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    ...sato,
    phone: `090${String(index).padStart(8, '0')}`,
    city: '港区',
    street: `芝${index % 1500}-1`,
  }));
  const decided = decideRows(rows);
  assert.equal(decided.filter((text) => text.startsWith('create')).length, 1500);
});
