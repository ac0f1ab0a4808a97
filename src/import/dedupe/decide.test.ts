import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImportId, type LeadId, type ProjectId, type TenantId, toId } from '../../base/ids.ts';
import { type ImportOptions, importOptionsSchema } from '../../contract/import.ts';
import type { CheckedRow } from '../model/checked-row.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowDecision } from '../model/reviewed.ts';
import { rowId } from '../model/row-ids.ts';
import { BatchEncoder } from '../write/batch-encoder.ts';
import { decide } from './decide.ts';
import type { Known, KnownLead } from './known-lead.ts';
import { matchNames } from './match-names.ts';

/** A name (or its hash) and phone numbers; null: an invalid row. */
type Row = readonly [name: bigint | string, ...phones: bigint[]];

const owner = {
  tenantId: toId<TenantId>('1'),
  projectId: toId<ProjectId>('1'),
  importId: toId<ImportId>('7'),
};
const { importId } = owner;
const noKnown: Known = {
  names: new Map(),
  phones: new Map(),
  pairs: new Map(),
  birthdayFields: [],
  isOwn: () => true,
};

function nameOf(name: bigint | string): string {
  return typeof name === 'string' ? name : `商店${name}`;
}

function batchOf(rows: readonly (Row | null)[]): PreparedBatch {
  const encoder = new BatchEncoder(owner);
  for (const [index, row] of rows.entries()) {
    const raw = { row: index + 1, line: index + 2, cells: ['x'] };
    encoder.add(raw, row ? sound(raw, row) : { ...raw, kind: 'failed', problems: [] });
  }
  return encoder.end(0);
}

function sound(place: { row: number; line: number }, [name, ...phones]: Row): CheckedRow {
  const blank = {
    kana: '',
    postalCode: '',
    prefecture: '',
    city: '',
    street: '',
    building: '',
    email: '',
    website: '',
    note: '',
  };
  const [first, ...others] = phones.map((phone) => ({
    name: '代表',
    kind: null,
    phone: String(phone),
    extension: '',
    phoneE164: null,
    phoneKind: 'unknown' as const,
  }));
  assert.ok(first);
  const lead = { ...blank, name: nameOf(name), custom: {} };
  return { ...place, kind: 'ok', lead, contacts: [first, ...others], problems: [] };
}

const noSigns = { kana: '', prefecture: '', city: '', street: '', birthday: '' };
const ownOf = (row: number) => toId<LeadId>(rowId(importId, row, 0));
const lead100 = toId<LeadId>('100');

/**
 * The project contains lead 100 (name 1, number 11), lead 200 (name 2, number 12) and lead 300
 * (株式会社アシスト, number 18).
 */
const stored = [
  { leadId: lead100, name: nameOf(1n), phone: 11n },
  { leadId: toId<LeadId>('200'), name: nameOf(2n), phone: 12n },
  { leadId: toId<LeadId>('300'), name: '株式会社アシスト', phone: 18n },
];

function knownOf(
  rows: readonly (Row | null)[],
  { nameFirst, phoneFirst, contactStart }: PreparedBatch,
): Known {
  const names = new Map<number, KnownLead[]>();
  const phones = new Map<number, KnownLead[]>();
  const pairs = new Map<number, KnownLead[]>();
  for (const [index, row] of rows.entries()) {
    if (!row) continue;
    const [name, ...numbers] = row;
    const named = stored.flatMap(({ leadId, name: other, phone }) => {
      const reason = matchNames(nameOf(name), other);
      return reason ? [{ leadId, own: false, reason, phone, signs: noSigns }] : [];
    });
    names.set(nameFirst[index] ?? 0, named);
    pairs.set(
      index,
      named.filter(({ phone }) => numbers.includes(phone)),
    );
    for (const [at, number] of numbers.entries()) {
      const found = stored.filter(({ phone }) => phone === number);
      phones.set(
        phoneFirst[(contactStart[index] ?? 0) + at] ?? 0,
        found.map(({ leadId }) => ({ leadId, own: false, reason: 'phone' })),
      );
    }
  }
  return {
    names,
    phones,
    pairs,
    birthdayFields: [],
    isOwn: (leadId) => BigInt(leadId) >> 32n === BigInt(importId),
  };
}

for (const { description, options, rows, expected } of [
  {
    description: 'add takes everything, and rows of one name are one lead',
    options: {},
    rows: [
      [1n, 11n],
      [3n, 13n],
      [3n, 14n],
    ],
    expected: ['create', 'create', 'join 2'],
  },
  {
    description: 'add without grouping makes a lead of every row',
    options: { group: false },
    rows: [
      [3n, 13n],
      [3n, 13n],
    ],
    expected: ['create', 'create'],
  },
  {
    description: 'a bad row has no part in it',
    options: { duplicates: 'skip' },
    rows: [null, [3n, 13n]],
    expected: ['failed', 'create'],
  },
  {
    description: 'any: the name or a number is enough',
    options: { duplicates: 'skip' },
    rows: [
      [1n, 19n],
      [3n, 12n],
      [3n, 19n, 11n],
      [3n, 13n],
    ],
    expected: ['name 100', 'phone 200', 'phone 100', 'create'],
  },
  {
    description: 'all: name and number must be of one lead',
    options: { duplicates: 'skip', match: 'all' },
    rows: [
      [1n, 12n],
      [1n, 11n],
      [2n, 13n, 12n],
    ],
    expected: ['create', 'phone 100', 'phone 200'],
  },
  {
    description: 'all: inside the file too, whichever row of the name had the number',
    options: { duplicates: 'skip', match: 'all', group: false },
    rows: [
      [3n, 13n],
      [3n, 14n],
      [3n, 14n],
      [4n, 14n],
    ],
    expected: ['create', 'create', 'phone own 2', 'create'],
  },
  {
    description: 'in a file whose rows are grouped only a number is a duplicate',
    options: { duplicates: 'skip' },
    rows: [
      [3n, 13n],
      [3n, 14n],
      [3n, 14n],
    ],
    expected: ['create', 'join 1', 'phone own 1'],
  },
  {
    description: 'in a file whose rows are not grouped a name is one too',
    options: { duplicates: 'skip', group: false },
    rows: [
      [3n, 13n],
      [3n, 14n],
    ],
    expected: ['create', 'name own 1'],
  },
  {
    description: 'by name alone, numbers do not count',
    options: { duplicates: 'skip', duplicateKeys: ['name'], match: 'all' },
    rows: [
      [3n, 11n],
      [1n, 13n],
    ],
    expected: ['create', 'name 100'],
  },
  {
    description: 'by number alone, names do not count',
    options: { duplicates: 'skip', duplicateKeys: ['phone'], match: 'all' },
    rows: [
      [1n, 13n],
      [3n, 11n],
    ],
    expected: ['create', 'phone 100'],
  },
  {
    description: 'what is only possible is imported and noted',
    options: { duplicates: 'skip' },
    rows: [
      ['アシスト㈱', 13n],
      ['有限会社アシスト', 14n],
      ['㈱アシスト', 15n],
    ],
    expected: ['create? 300', 'create? own 1', 'name 300'],
  },
  {
    description: 'possible inside the file too, and never written over',
    options: { duplicates: 'overwrite', group: false },
    rows: [
      ['さくら商事', 13n],
      ['㈱サクラ商事', 14n],
      ['さくら商会', 15n],
    ],
    expected: ['create', 'create? own 1', 'create'],
  },
  {
    description: 'a lead that was written over has its new name, and not its old one',
    options: { duplicates: 'overwrite' },
    rows: [
      [3n, 11n],
      [1n, 13n],
      [3n, 14n],
    ],
    expected: ['update 100', 'create', 'update 100'],
  },
  {
    description: 'a lead whose name may not be written over keeps it',
    options: { duplicates: 'overwrite', overwriteFields: ['note'] },
    rows: [
      [3n, 11n],
      [1n, 13n],
      [3n, 14n],
    ],
    expected: ['update 100', 'update 100', 'create'],
  },
  {
    description: 'review: what is, or may be, a duplicate waits, and later rows meet it',
    options: { duplicates: 'review' },
    rows: [
      [1n, 13n],
      [3n, 14n],
      ['アシスト㈱', 15n],
      [4n, 13n],
    ],
    expected: ['wait 100', 'create', 'wait 300', 'wait own 1'],
  },
] satisfies {
  description: string;
  options: Partial<ImportOptions>;
  rows: (Row | null)[];
  expected: string[];
}[]) {
  test(description, () => {
    const batch = batchOf(rows);
    const evidence = { known: knownOf(rows, batch), bans: new Map(), reviewed: null, retried: new Map() };
    const decisions = decide(batch, { from: 0, before: rows.length }, evidence, scopeOf(options));
    assert.deepEqual(decisions.map(say), expected);
  });
}

test('compares a row with the last eight names of the same core', () => {
  const forms = [
    '株式会社',
    '有限会社',
    '合同会社',
    '合資会社',
    '合名会社',
    '医療法人',
    '学校法人',
    '宗教法人',
    '社会福祉法人',
  ];
  const rows = [...forms, '特定非営利活動法人'].map((form, at): Row => [`${form}アシスト`, BigInt(at + 50)]);
  const batch = batchOf(rows);
  const evidence = { known: noKnown, bans: new Map(), reviewed: null, retried: new Map() };
  const decisions = decide(
    batch,
    { from: 0, before: rows.length },
    evidence,
    scopeOf({ duplicates: 'review' }),
  );
  const counts = decisions.map((decision) => (decision.kind === 'wait' ? decision.matches.length : 0));
  assert.deepEqual(counts, [0, 1, 2, 3, 4, 5, 6, 7, 8, 8]);
});

for (const [what, ban, doNotCall, expected] of [
  ['an erased number keeps its row out without its cells', { erased: true, barred: true }, 'skip', false],
  [
    'an erased number keeps its row out without its cells where banned rows are marked',
    { erased: true, barred: true },
    'mark',
    false,
  ],
  ['a barred number keeps its row out with its cells', { erased: false, barred: true }, 'skip', true],
  [
    'a barred number does not keep its row out where banned rows are marked',
    { erased: false, barred: true },
    'mark',
    null,
  ],
  ['a number that some may call does not keep its row out', { erased: false, barred: false }, 'skip', null],
] as const) {
  test(what, () => {
    const batch = batchOf([[1n, 50n]]);
    const [hash] = batch.phoneHash;
    const bans = new Map([[hash ?? 0n, { entryId: '1', phone: '50', workgroup: null, ...ban }]]);
    const evidence = { known: noKnown, bans, reviewed: null, retried: new Map() };
    const [decision] = decide(
      batch,
      { from: 0, before: 1 },
      evidence,
      scopeOf({ duplicates: 'add', doNotCall }),
    );
    assert.deepEqual(decision?.kind === 'banned' ? decision.keepsCells : null, expected);
  });
}

function scopeOf(options: Partial<ImportOptions>) {
  const { tenantId, projectId } = owner;
  return { tenantId, projectId, id: importId, mapping: null, options: importOptionsSchema.parse(options) };
}

const reviewed = new Set([lead100]);
const against100 = { leadId: lead100, reason: 'name', fields: null, reviewed } as const;
const add: RowDecision = { ...against100, action: 'add' };
const skip: RowDecision = { ...against100, action: 'skip' };
const overwrite: RowDecision = { ...against100, action: 'overwrite' };
const gone = toId<LeadId>('900');

for (const { description, rows, decisions, there = ['100'], written = [], expected } of [
  {
    description: 'decisions hold while their lead is there',
    rows: [
      [1n, 13n],
      [1n, 14n],
      [1n, 15n],
    ],
    decisions: [skip, overwrite, add],
    expected: ['name 100', 'update 100', 'create'],
  },
  {
    description: 'added beside what was seen, but not beside what nobody saw',
    rows: [
      [1n, 12n],
      [2n, 13n],
    ],
    decisions: [add, add],
    expected: ['unreviewed 200', 'unreviewed 200'],
  },
  {
    description: 'a duplicate that came up after the review keeps a row out that nobody was asked about',
    rows: [
      [2n, 13n],
      [3n, 13n],
    ],
    decisions: [],
    expected: ['unreviewed 200', 'create'],
  },
  {
    description: 'where the lead is gone a row goes in and says so, or stays out as the duplicate of another',
    rows: [
      [5n, 15n],
      [6n, 16n],
      [2n, 17n],
      [2n, 19n],
    ],
    decisions: [
      { ...skip, leadId: gone },
      { ...overwrite, leadId: gone },
      { ...skip, leadId: gone },
      { ...overwrite, leadId: gone },
    ],
    expected: ['create gone 900', 'create gone 900', 'name 200', 'unreviewed 200'],
  },
  {
    description: 'what was to be written over an earlier row goes where that row went',
    rows: [
      [1n, 13n],
      [4n, 13n],
      [3n, 13n],
    ],
    decisions: [
      overwrite,
      { ...overwrite, leadId: ownOf(1) },
      { ...skip, leadId: ownOf(1), reason: 'phone' },
    ],
    expected: ['update 100', 'update 100', 'phone 100'],
  },
  {
    description: 'a row of the name that a lead got from an earlier row brings its number to that',
    rows: [
      [3n, 11n],
      [3n, 14n],
    ],
    decisions: [overwrite],
    expected: ['update 100', 'update 100'],
  },
] satisfies {
  description: string;
  rows: readonly Row[];
  decisions: readonly RowDecision[];
  there?: readonly string[];
  written?: readonly string[];
  expected: string[];
}[]) {
  test(`after a review: ${description}`, () => {
    const batch = batchOf(rows);
    const evidence = {
      known: knownOf(rows, batch),
      bans: new Map(),
      retried: new Map(),
      reviewed: {
        decisions: new Map(decisions.map((decision, index) => [index + 1, decision])),
        there: new Set(there.map((id) => toId<LeadId>(id))),
        written: new Set(written.map((id) => toId<LeadId>(id))),
      },
    };
    const scope = scopeOf({ duplicates: 'review' });
    const decided = decide(batch, { from: 0, before: rows.length }, evidence, scope);
    assert.deepEqual(decided.map(say), expected);
  });
}

function say(decision: ReturnType<typeof decide>[number]): string {
  switch (decision.kind) {
    case 'create':
      if (decision.gone) return `create gone ${decision.gone}`;
      return decision.possible ? `create? ${sayLead(decision.possible.leadId)}` : 'create';
    case 'join':
      return `join ${sayLead(decision.leadId).replace('own ', '')}`;
    case 'skip':
      return `${decision.because === 'duplicate_phone' ? 'phone' : 'name'} ${sayLead(decision.leadId)}`;
    case 'wait':
      return `wait ${decision.matches.map(({ leadId }) => sayLead(leadId)).join()}`;
    case 'update':
    case 'unreviewed':
      return `${decision.kind} ${sayLead(decision.leadId)}`;
    case 'banned':
    case 'failed':
      return decision.kind;
  }
}

function sayLead(id: LeadId): string {
  const own = [1, 2, 3, 4].find((row) => ownOf(row) === id);
  return own ? `own ${own}` : id;
}
