import type { ClientBase } from 'pg';
import type { ImportId, LeadId } from '../../base/ids.ts';
import { bigintArray } from '../../db/bigint-array.ts';
import { firstOfEach, hashesAt } from '../model/first-of-each.ts';
import type { ImportScope } from '../model/import-scope.ts';
import { phoneKey } from '../model/keys.ts';
import { type LeadTables, storedTables } from '../model/lead-tables.ts';
import { nameOfRow, numberOfContact } from '../model/line-values.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowRange } from '../model/row-range.ts';
import { comparedKeys } from './compared-keys.ts';
import type { Known, KnownLead, KnownLeads } from './known-lead.ts';
import { knownByBoth, knownByName, knownByPhone } from './known-queries.ts';
import { matchNames } from './match-names.ts';
import { foldSigns } from './signs.ts';
import { surestFirst } from './surest-first.ts';

/** Maximum number of matches when one match decides: one definite and one possible. */
const matchesWhereOneDecides = 2;
/** Maximum number of matches for a review. The user sees some of them and decides about all. */
const matchesForReview = 50;

/**
 * Looks up the keys of the rows that the import's policy compares. A hash match is verified by
 * comparing the key itself. The project's row must already be locked, so that the result stays
 * valid until commit. `family`: the imports whose rows belong to the same list, including this one.
 */
export async function findKnown(
  client: ClientBase,
  scope: ImportScope,
  batch: PreparedBatch,
  range: RowRange,
  family: readonly ImportId[] = [scope.id],
  tables: LeadTables = storedTables,
): Promise<Known> {
  const { group } = scope.options;
  const { names, phones, both } = comparedKeys(scope.options);
  const asksNames = group || (names && !both);
  const birthdayFields = asksNames ? await findBirthdayFields(client, scope) : [];
  const question: Question = { client, scope, batch, range, family, tables, birthdayFields };
  return {
    names: asksNames ? await findNames(question, names && !both) : nobody,
    phones: group || (phones && !both) ? await findPhones(question) : nobody,
    pairs: both ? await findPairs(question) : nobody,
    birthdayFields,
    isOwn: ownBy(family),
  };
}

const nobody: KnownLeads = new Map();

type Question = {
  readonly client: ClientBase;
  readonly scope: ImportScope;
  readonly batch: PreparedBatch;
  readonly range: RowRange;
  readonly family: readonly ImportId[];
  readonly tables: LeadTables;
  readonly birthdayFields: readonly string[];
};

/** Finds custom fields that contain a date of birth, by name. */
async function findBirthdayFields(client: ClientBase, { tenantId }: ImportScope): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from fields where tenant_id = $1 and name ~* '生年月日|誕生日|birth'`,
    [tenantId],
  );
  return rows.map(({ id }) => id);
}

/**
 * Without `others`, only finds leads of this import that further rows of the same name can join.
 */
async function findNames(question: Question, others: boolean): Promise<KnownLeads> {
  const { client, batch, range, tables } = question;
  const at = firstOfEach(batch.nameFirst, range.from, range.before, (index) => batch.sound[index] === 1);
  const { rows } = await client.query<NamedRow>({
    text: knownByName(tables, others),
    values: [bigintArray(hashesAt(at, batch.nameHash)), ...valuesOf(question), question.birthdayFields],
    rowMode: 'array',
  });
  return collect(
    question,
    rows,
    ([n]) => batch.nameFirst[at[n - 1] ?? 0] ?? 0,
    ([n, , name]) => matchNames(nameOfRow(batch, at[n - 1] ?? 0), name),
    ([, , , kana, prefecture, city, street, birthday]) => ({
      signs: foldSigns({ kana, prefecture, city, street, birthday: birthday ?? '' }),
    }),
  );
}

type NamedRow = [
  n: number,
  id: LeadId,
  name: string,
  kana: string,
  prefecture: string,
  city: string,
  street: string,
  birthday: string | null,
];

type PhoneRow = [n: number, id: LeadId, phone: string, e164: string | null, name: string, extension: string];

async function findPhones(question: Question): Promise<KnownLeads> {
  const { client, batch, tables } = question;
  const { from, before } = question.range;
  const { contactStart, phoneFirst, phoneHash } = batch;
  const at = firstOfEach(phoneFirst, contactStart[from] ?? 0, contactStart[before] ?? 0);
  const { rows } = await client.query<PhoneRow>({
    text: knownByPhone(tables),
    values: [bigintArray(hashesAt(at, phoneHash)), ...valuesOf(question)],
    rowMode: 'array',
  });
  return collect(
    question,
    rows,
    ([n]) => phoneFirst[at[n - 1] ?? 0] ?? 0,
    ([n, , phone, e164]) => (isSameNumber(batch, at[n - 1] ?? 0, phone, e164) ? 'phone' : undefined),
    ([, , , , name, extension]) => ({ contact: { name, extension } }),
  );
}

async function findPairs(question: Question): Promise<KnownLeads> {
  const { client, batch, tables } = question;
  const { from, before } = question.range;
  const { contactStart, nameHash, phoneHash } = batch;
  const contacts = places(contactStart[from] ?? 0, contactStart[before] ?? 0);
  const rowOf = rowsOfContacts(batch, { from, before });
  const { rows } = await client.query<
    [n: number, id: LeadId, phone: string, e164: string | null, name: string]
  >({
    text: knownByBoth(tables),
    values: [
      bigintArray(hashesAt(contacts, phoneHash)),
      ...valuesOf(question),
      bigintArray(hashesAt(rowOf, nameHash)),
    ],
    rowMode: 'array',
  });
  return collect(
    question,
    rows,
    ([n]) => rowOf[n - 1] ?? 0,
    ([n, , phone, e164, name]) =>
      isSameNumber(batch, contacts[n - 1] ?? 0, phone, e164)
        ? matchNames(nameOfRow(batch, rowOf[n - 1] ?? 0), name)
        : undefined,
  );
}

function isSameNumber(batch: PreparedBatch, at: number, phone: string, e164: string | null): boolean {
  const own = numberOfContact(batch, at);
  return keyOf(own.phone, own.e164) === keyOf(phone, e164);
}

/** Same as `phoneKey`, for a stored number. */
function keyOf(phone: string, e164: string | null): string {
  return e164 ?? phoneKey(phone, null);
}

function collect<Row extends readonly [n: number, id: LeadId, ...unknown[]]>(
  { family }: Question,
  rows: readonly Row[],
  keyOfRow: (row: Row) => number,
  reasonOf: (row: Row) => KnownLead['reason'] | undefined,
  detailsOf: (row: Row) => Pick<KnownLead, 'signs' | 'contact'> = () => ({}),
): KnownLeads {
  const isOwn = ownBy(family);
  const found = new Map<number, KnownLead[]>();
  for (const row of rows) {
    const reason = reasonOf(row);
    if (!reason) continue;
    const key = keyOfRow(row);
    const lead: KnownLead = { leadId: row[1], own: isOwn(row[1]), reason, ...detailsOf(row) };
    const same = found.get(key);
    if (same) same.push(lead);
    else found.set(key, [lead]);
  }
  return new Map([...found].map(([key, leads]) => [key, surestFirst(leads)]));
}

/**
 * True if a row of the same list created the lead, because its id is in the range of one of the
 * imports.
 */
function ownBy(family: readonly ImportId[]): (leadId: LeadId) => boolean {
  const ranges = new Set(family.map((id) => BigInt(id)));
  return (leadId) => ranges.has(BigInt(leadId) >> 32n);
}

function rowsOfContacts({ contactStart }: PreparedBatch, { from, before }: RowRange): readonly number[] {
  const rows: number[] = [];
  for (let row = from; row < before; row += 1) {
    for (let at = contactStart[row] ?? 0; at < (contactStart[row + 1] ?? 0); at += 1) rows.push(row);
  }
  return rows;
}

function places(from: number, before: number): readonly number[] {
  return Array.from({ length: before - from }, (_, index) => from + index);
}

function valuesOf({ scope, family }: Question): readonly (string | number | null | readonly string[])[] {
  const { tenantId, projectId, options } = scope;
  const limit = options.duplicates === 'review' ? matchesForReview : matchesWhereOneDecides;
  return [tenantId, options.scope === 'all' ? null : projectId, family, limit];
}
