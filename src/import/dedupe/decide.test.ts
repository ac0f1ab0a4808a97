import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImportId, type LeadId, type ProjectId, type TenantId, toId } from '../../base/ids.ts';
import { type ImportOptions, importOptionsSchema } from '../../contract/import.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { rowId } from '../model/row-ids.ts';
import { decide } from './decide.ts';
import type { Known, KnownLead, KnownLeads } from './find-known.ts';
import { firstEquals } from './first-equals.ts';

type Row = readonly [name: bigint, ...phones: bigint[]];

const none = { bytes: new Uint8Array(), ends: new Uint32Array() };

function batchOf(rows: readonly (Row | null)[]): PreparedBatch {
  const phones = rows.map((row) => row?.slice(1) ?? []);
  const starts = rows.map((_row, index) => phones.slice(0, index).flat().length);
  return {
    firstRow: 1,
    sourceLine: new Float64Array(),
    rowCount: rows.length,
    sound: Uint8Array.from(rows, (row) => (row ? 1 : 0)),
    nameHash: BigInt64Array.from(rows, (row) => row?.[0] ?? 0n),
    contactStart: Uint32Array.from([...starts, phones.flat().length]),
    phoneHash: BigInt64Array.from(phones.flat()),
    problemStart: new Uint32Array(rows.length + 1),
    problemCode: new Uint16Array(),
    line: new Float64Array(rows.length),
    leads: none,
    contacts: none,
    rows: none,
    problems: none,
    bytesRead: 0,
  };
}

const importId = toId<ImportId>('7');
const ownOf = (row: number) => toId<LeadId>(rowId(importId, row, 0));
const other = (id: string): KnownLead => ({ leadId: toId<LeadId>(id), own: false });

/** Names are 1n …, numbers 11n …; the project holds lead 100 (name 1, number 11) and lead 200 (name 2, number 12). */
function knownOf({ nameHash, phoneHash }: PreparedBatch): Known {
  return {
    names: lookUp(nameHash, { '1': '100', '2': '200' }),
    phones: lookUp(phoneHash, { '11': '100', '12': '200' }),
  };
}

function lookUp(hashes: BigInt64Array, leads: Readonly<Record<string, string>>): KnownLeads {
  const first = firstEquals(hashes);
  const found = [...first].flatMap((index, at) => {
    const id = leads[String(hashes[at])];
    return index === at && id ? [[at, [other(id)]] as const] : [];
  });
  return { first, leads: new Map(found) };
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
] satisfies {
  description: string;
  options: Partial<ImportOptions>;
  rows: (Row | null)[];
  expected: string[];
}[]) {
  test(description, () => {
    const scope = {
      tenantId: toId<TenantId>('1'),
      projectId: toId<ProjectId>('1'),
      id: importId,
      options: importOptionsSchema.parse(options),
    };
    const batch = batchOf(rows);
    const decisions = decide(batch, { from: 0, before: rows.length }, knownOf(batch), new Map(), scope);
    assert.deepEqual(decisions.map(say), expected);
  });
}

function say(decision: ReturnType<typeof decide>[number]): string {
  const nameOf = (id: LeadId) => [1, 2, 3].find((row) => ownOf(row) === id);
  switch (decision.kind) {
    case 'join':
      return `join ${nameOf(decision.leadId)}`;
    case 'skip': {
      const own = nameOf(decision.leadId);
      const key = decision.because === 'duplicate_phone' ? 'phone' : 'name';
      return `${key} ${own ? `own ${own}` : decision.leadId}`;
    }
    default:
      return decision.kind;
  }
}
