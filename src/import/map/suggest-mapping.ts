import {
  hasField,
  type ImportKind,
  type MappingField,
  maxPhones,
  type Suggestion,
} from '../../contract/mapping.ts';
import type { ColumnContent } from '../model/column-content.ts';
import type { CustomField } from '../model/custom-field.ts';
import { type AddressColumn, findAddressRole, isAddressHeader, ownerOf } from './address-role.ts';
import { chooseAddress } from './choose-address.ts';
import { chooseKana } from './choose-kana.ts';
import { findMarkColumns } from './do-not-call-header.ts';
import { isFigureHeader } from './find-known-column.ts';
import { findNamePairs, type NamePair } from './find-name-pairs.ts';
import { findNumberParts, type NumberParts } from './find-number-parts.ts';
import { otherParty, serviceCompany } from './header-synonyms.ts';
import { matchEntryHeader } from './match-entry-header.ts';
import { type HeaderMatch, matchHeader } from './match-header.ts';
import { agrees, isContradicted, matchValues, type ValueMatch } from './match-values.ts';
import { isBranchHeader, isPersonHeader } from './synonym-index.ts';

type Match = (HeaderMatch | ValueMatch) & { readonly index: number; readonly join?: true };

/** The suggestion for a column that neither its header nor its values identify. */
const nothing = { field: null, confidence: 0, reason: null } as const;

/**
 * Suggests a field for every column from its header and its values (`contents`, one per column;
 * none: headers only). If they contradict each other, the values decide. A field goes to its most
 * certain column. Phone columns become phone, phone_2, … from left to right. The parts of a name,
 * number or address are joined. A list without a company column is a list of persons, whose name is
 * the リード名.
 */
export function suggestMapping(
  columns: readonly string[],
  customFields: readonly CustomField[],
  contents: readonly ColumnContent[] = [],
  kind: ImportKind = 'lead',
): Suggestion[] {
  const chosen =
    kind === 'lead' ? chooseForLeads(columns, customFields, contents) : chooseForEntries(columns, contents);
  return columns.map((column, index) => {
    const match = chosen.get(index);
    if (!match) return { column, index, ...nothing };
    const { field, reason, join } = match;
    const confidence = confidenceOf(match, contents[index]);
    return { column, index, field, confidence, reason, ...(join && { join }) };
  });
}

/** Calibrated on real lists: a header whose values have the field's form is almost never wrong. */
function confidenceOf({ field, confidence, reason }: Match, content: ColumnContent | undefined): number {
  const agreement = agrees(field, content);
  if (content?.filled === 0) return round(confidence / 2);
  if (reason === 'values' || agreement === null) return confidence;
  return agreement ? Math.max(confidence, reason === 'header' ? 0.99 : 0.95) : round(confidence * 0.8);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function chooseForEntries(
  columns: readonly string[],
  contents: readonly ColumnContent[],
): Map<number, Match> {
  const matches = columns.flatMap((header, index): Match[] => {
    const match = matchEntryHeader(header, index, columns);
    const content = contents[index];
    if (!match || (content && isContradicted(match.field, content, match.reason))) return [];
    return [{ ...match, index }];
  });
  const chosen = surestFirst(matches);
  addValues(columns, contents, matches, chosen, 'do_not_call');
  return chosen;
}

function chooseForLeads(
  columns: readonly string[],
  customFields: readonly CustomField[],
  contents: readonly ColumnContent[],
): Map<number, Match> {
  const list = readColumns(columns, customFields, contents);
  const { matches, pairs, parts } = list;
  const inPairs = new Set(pairs.flatMap(({ family, given }) => [family, given]));
  const inParts = new Set(parts.flatMap(({ indexes }) => indexes));
  const free = matches.filter(({ index }) => !inPairs.has(index) && !inParts.has(index));
  const chosen = surestFirst(free.filter(({ field }) => field !== 'kana'));
  nameLeadsByPerson(list, chosen, inPairs);
  for (const pair of pairs.filter(({ kana }) => !kana)) joinNames(columns, pair, chosen);
  nameContactsByBranch(list, chosen);
  addKana(list, free, chosen);
  addAddress(list, inParts, chosen);
  joinNumbers(parts, chosen);
  addMarks(columns, contents, chosen);
  addValues(
    columns,
    contents,
    [...free, ...list.addresses],
    chosen,
    'lead',
    new Set([...inPairs, ...inParts, ...list.servicePhones]),
  );
  return chosen;
}

/** Adds columns that mark rows as "do not call". If there are several, one mark is enough. */
function addMarks(
  columns: readonly string[],
  contents: readonly ColumnContent[],
  chosen: Map<number, Match>,
): void {
  const marks = findMarkColumns(columns, contents).filter((index) => !chosen.has(index));
  for (const [at, index] of marks.entries()) {
    const match: Match = { index, field: 'do_not_call', confidence: 0.95, reason: 'header', rank: 0 };
    chosen.set(index, at === 0 ? match : { ...match, join: true });
  }
}

type List = {
  readonly columns: readonly string[];
  readonly contents: readonly ColumnContent[];
  readonly matches: readonly Match[];
  readonly addresses: readonly AddressColumn[];
  readonly pairs: readonly NamePair[];
  readonly parts: readonly NumberParts[];
  readonly servicePhones: ReadonlySet<number>;
};

/**
 * Ignores columns of other people unless the list has no others: a list with only 送付先 columns is
 * about them.
 */
function readColumns(
  columns: readonly string[],
  customFields: readonly CustomField[],
  contents: readonly ColumnContent[],
): List {
  const isOther = columns.map((header) => otherParty.test(header.normalize('NFKC').toLowerCase()));
  const own = columns.map((header, at) => (isOther[at] ? '' : header));
  const isNamed = own.some(isNameHeader) || findNamePairs(own).some(({ kana }) => !kana);
  const servicePhones = findServicePhones(own);
  const isLeftOut = (index: number) => (isNamed && isOther[index] === true) || servicePhones.has(index);
  const addresses: AddressColumn[] = [];
  const matches: Match[] = [];
  for (const [index, header] of columns.entries()) {
    if (isLeftOut(index) || isOwnStaff(columns, index)) continue;
    const content = contents[index];
    const match = matchHeader(header, customFields);
    const isOwn = match !== null && (match.confidence === 1 || match.field.startsWith('custom:'));
    const address = isOwn ? null : findAddressRole(header, index, content);
    if (address) addresses.push(address);
    if (address || !match || isAddressOnly(match, header, isOwn)) continue;
    if (!content || !isContradicted(match.field, content, match.reason)) matches.push({ ...match, index });
  }
  const shown = columns.map((header, at) => (isLeftOut(at) ? '' : header));
  const pairs = findNamePairs(shown).filter(({ family, given }) =>
    [family, given].some((index) => contents[index]?.filled !== 0),
  );
  const parts = findNumberParts(columns, contents).filter(({ indexes }) => !indexes.some(isLeftOut));
  return { columns, contents, matches, addresses, pairs, parts, servicePhones };
}

/** Phone columns of companies that serve the customer, if the customer has a phone column too. */
function findServicePhones(columns: readonly string[]): ReadonlySet<number> {
  const phones = columns.flatMap((header, index) =>
    matchHeader(header, [])?.field === 'phone' ? [index] : [],
  );
  const ofService = phones.filter((index) => serviceCompany.test(columns[index] ?? ''));
  return new Set(ofService.length < phones.length ? ofService : []);
}

const staff = /^担当者?名?$/;
const callLog = /架電|コール|対応|次回|通話|ステータス|進捗|アポ/;

/** Next to columns of a call log, 担当 is the caller and not the person called. */
function isOwnStaff(columns: readonly string[], index: number): boolean {
  const beside = [columns[index - 1] ?? '', columns[index + 1] ?? ''];
  return staff.test((columns[index] ?? '').trim()) && beside.some((header) => callLog.test(header));
}

const addressFields: ReadonlySet<MappingField> = new Set([
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'address',
]);

/**
 * True for a part of an address already handled by `findAddressRole`. The kana of an address (住所カナ)
 * is not a name either.
 */
function isAddressOnly({ field }: HeaderMatch, header: string, isOwn: boolean): boolean {
  return !isOwn && (addressFields.has(field) || (field === 'kana' && isAddressHeader(header)));
}

function isNameHeader(header: string): boolean {
  const field = matchHeader(header, [])?.field;
  return (
    field === 'lead_name' ||
    isPersonHeader(header) ||
    /^(?:姓|名|.*(?:first|last) ?name)$/i.test(header.trim())
  );
}

/** The most certain column of each field except phones. */
function surestFirst(matches: readonly Match[], taken = new Set<MappingField>()): Map<number, Match> {
  const surest = matches
    .filter((match) => match.field !== 'phone')
    .sort(
      (one, other) => other.confidence - one.confidence || one.rank - other.rank || one.index - other.index,
    )
    .filter((match) => !taken.has(match.field) && taken.add(match.field));
  return new Map(surest.map((match) => [match.index, match]));
}

/**
 * Uses values for fields that no header matched. In a list without companies, names are those of
 * the leads.
 */
function addValues(
  columns: readonly string[],
  contents: readonly ColumnContent[],
  byHeader: readonly { readonly index: number }[],
  chosen: Map<number, Match>,
  kind: ImportKind,
  reserved: ReadonlySet<number> = new Set(),
): void {
  const isSpokenFor = (index: number) =>
    chosen.has(index) || reserved.has(index) || byHeader.some((match) => match.index === index);
  const byValues = columns.flatMap((header, index): Match[] => {
    const content = isSpokenFor(index) || isFigureHeader(header) ? undefined : contents[index];
    const match = content ? matchValues(header, content) : null;
    return match && hasField(kind, match.field) ? [{ ...match, index }] : [];
  });
  const taken = new Set([...chosen.values()].map(({ field }) => field));
  for (const [index, match] of surestFirst(byValues, taken)) chosen.set(index, match);
  const person = [...chosen.values()].find(
    ({ field, reason }) => field === 'contact_name' && reason === 'values',
  );
  if (person && !taken.has('lead_name')) chosen.set(person.index, { ...person, field: 'lead_name' });
  const phones = byHeader.filter((match): match is Match => 'field' in match && match.field === 'phone');
  numberPhones([...phones, ...byValues], chosen);
}

/** Numbers phone columns from left to right. The parts of one number count as one. */
function numberPhones(matches: readonly Match[], chosen: Map<number, Match>): void {
  const found = matches.filter(({ field, index }) => field === 'phone' && !chosen.has(index));
  for (const match of found) chosen.set(match.index, match);
  const phones = [...chosen.values()]
    .filter(({ field }) => field === 'phone')
    .sort((one, other) => one.index - other.index);
  let number = 0;
  for (const match of phones) {
    if (!match.join) number += 1;
    if (number > maxPhones) chosen.delete(match.index);
    else chosen.set(match.index, { ...match, field: number === 1 ? 'phone' : `phone_${number}` });
  }
}

function joinNumbers(parts: readonly NumberParts[], chosen: Map<number, Match>): void {
  for (const { indexes, kind, isNamed } of parts) {
    if (kind === 'fax') continue;
    if (kind === 'postal_code' && [...chosen.values()].some(({ field }) => field === 'postal_code')) continue;
    const reason = isNamed ? 'header' : 'values';
    for (const [at, index] of indexes.entries()) {
      const match: Match = { index, field: kind, confidence: 0.95, reason, rank: 0 };
      chosen.set(index, at === 0 ? match : { ...match, join: true });
    }
  }
}

function nameLeadsByPerson(
  { columns, matches, contents }: List,
  chosen: Map<number, Match>,
  inPairs: ReadonlySet<number>,
): void {
  if (findLead(chosen)) return;
  const isFree = (index: number) => !inPairs.has(index) && contents[index]?.filled !== 0;
  const persons = columns.flatMap((header, index) =>
    isPersonHeader(header) && isFree(index) ? [index] : [],
  );
  // A name column whose values contradict it is not a name.
  const index = persons.find((at) => {
    const match = matches.find((own) => own.index === at);
    const content = contents[at];
    return match !== undefined || !content || !isContradicted('lead_name', content, 'header');
  });
  if (index === undefined || otherParty.test((columns[index] ?? '').normalize('NFKC').toLowerCase())) return;
  chosen.set(index, { index, field: 'lead_name', confidence: 0.9, reason: 'header', rank: 0 });
}

function findLead(chosen: ReadonlyMap<number, Match>): Match | undefined {
  return [...chosen.values()].find(({ field, join }) => field === 'lead_name' && !join);
}

function isPersonLead(columns: readonly string[], lead: Match | undefined): boolean {
  return lead !== undefined && isPersonHeader(columns[lead.index] ?? '');
}

/**
 * 姓 and 名 form the リード名 in a list of persons, or else the 連絡先名. Fields with their own column are
 * not joined.
 */
function joinNames(
  columns: readonly string[],
  { family, given, kana }: NamePair,
  chosen: Map<number, Match>,
): void {
  const lead = findLead(chosen);
  const field = kana ? 'kana' : lead ? 'contact_name' : 'lead_name';
  const isNamed = !kana && isPersonLead(columns, lead);
  if (isNamed || [...chosen.values()].some((match) => match.field === field)) return;
  chosen.set(family, { index: family, field, confidence: 0.95, reason: 'header', rank: 0 });
  chosen.set(given, { index: given, field, confidence: 0.95, reason: 'header', rank: 0, join: true });
}

/** Branches and departments name the contacts in a list of companies without persons. */
function nameContactsByBranch({ columns, contents }: List, chosen: Map<number, Match>): void {
  const lead = findLead(chosen);
  const isNamed = [...chosen.values()].some(({ field }) => field === 'contact_name');
  if (!lead || isPersonLead(columns, lead) || isNamed) return;
  const branches = columns.flatMap((header, index) =>
    isBranchHeader(header) && !chosen.has(index) && contents[index]?.filled !== 0 ? [index] : [],
  );
  for (const [at, index] of branches.entries()) {
    const match: Match = { index, field: 'contact_name', confidence: 0.9, reason: 'header', rank: 0 };
    chosen.set(index, at === 0 ? match : { ...match, join: true });
  }
}

function addKana(
  { columns, contents, matches, pairs }: List,
  free: readonly Match[],
  chosen: Map<number, Match>,
): void {
  const lead = findLead(chosen);
  const isPerson = isPersonLead(columns, lead) || pairs.some(({ family }) => family === lead?.index);
  const names = new Set(matches.flatMap(({ field, index }) => (field.endsWith('_name') ? [index] : [])));
  for (const { family, given, kana } of pairs) if (!kana) names.add(family).add(given);
  const own = lead && pairs.find(({ family }) => family === lead.index);
  // The kana next to 名 is the kana of the full name.
  const isLead = (index: number) => index === own?.given;
  const kanas = free.flatMap((match) =>
    match.field === 'kana' && match.reason !== 'values' ? [{ index: match.index, match }] : [],
  );
  const isName = (index: number) => names.has(index) && !isLead(index);
  const found = chooseKana(columns, kanas, lead && { index: lead.index, isPerson }, isName);
  if (found) chosen.set(found.index, { ...found.match, index: found.index });
  const readings = pairs.filter(
    ({ kana, family, given }) => kana && [family, given].every((at) => isReading(contents[at])),
  );
  if (!found && (isPerson || !lead)) for (const pair of readings) joinNames(columns, pair, chosen);
}

function isReading(content: ColumnContent | undefined): boolean {
  return !content || !isContradicted('kana', content, 'header');
}

function addAddress(
  { columns, contents, addresses }: List,
  inParts: ReadonlySet<number>,
  chosen: Map<number, Match>,
): void {
  const lead = findLead(chosen);
  const found = chooseAddress({
    columns: addresses.filter(({ index }) => !inParts.has(index)),
    contents,
    leadOwner: ownerOf(lead ? (columns[lead.index] ?? '') : ''),
    isCompany: !isPersonLead(columns, lead),
  });
  const taken = new Set([...chosen.values()].map(({ field }) => field));
  for (const { index, field, isExact, join } of found) {
    if (taken.has(field)) continue;
    const [confidence, reason] = isExact ? ([0.95, 'header'] as const) : ([0.85, 'header_part'] as const);
    chosen.set(index, { index, field, confidence, reason, rank: 0, ...(join && { join }) });
  }
}
