import {
  hasField,
  type ImportKind,
  type MappingField,
  maxPhones,
  type Suggestion,
} from '../../contract/mapping.ts';
import type { ColumnContent } from '../model/column-content.ts';
import type { CustomField } from '../model/custom-field.ts';
import { findNamePairs, type NamePair } from './find-name-pairs.ts';
import { personKana } from './header-synonyms.ts';
import { matchEntryHeader } from './match-entry-header.ts';
import { type HeaderMatch, matchHeader } from './match-header.ts';
import { isContradicted, matchValues, type ValueMatch } from './match-values.ts';
import { isPersonHeader } from './synonym-index.ts';

type Match = (HeaderMatch | ValueMatch) & { readonly index: number; readonly join?: true };

/** What is suggested for a column that no header and no value speaks for. */
const nothing = { field: null, confidence: 0, reason: null } as const;

/**
 * Suggests a field for every column: what the header says, then, for columns that no header speaks for, what the values are
 * (`contents`, one a column; none = headers alone). A field goes to its surest column, never to two; phone columns become
 * phone, phone_2, … from left to right. Without a company column a list is one of persons, whose name is the リード名. A name in two columns
 * is put together.
 */
export function suggestMapping(
  columns: readonly string[],
  customFields: readonly CustomField[],
  contents: readonly ColumnContent[] = [],
  kind: ImportKind = 'lead',
): Suggestion[] {
  const byHeader = columns.flatMap((header, index): Match[] => {
    const match =
      kind === 'lead' ? matchHeader(header, customFields) : matchEntryHeader(header, index, columns);
    const content = contents[index];
    if (!match || (content && isContradicted(match.field, content))) return [];
    return [{ ...match, index, confidence: content?.filled === 0 ? match.confidence / 2 : match.confidence }];
  });
  const pairs = kind === 'lead' ? findNamePairs(columns) : [];
  const partsOfNames = new Set(pairs.flatMap(({ family, given }) => [family, given]));
  const chosen = surestFirst(byHeader.filter(({ index }) => !partsOfNames.has(index)));
  if (kind === 'lead') nameLeadsByPerson(columns, chosen, partsOfNames);
  for (const pair of pairs) joinNames(columns, pair, chosen);
  leavePersonKana(columns, chosen);
  leaveWholeAddress(chosen);
  // Phones are chosen last, all of them: until then only their header speaks for them.
  const isSpokenFor = (index: number) => chosen.has(index) || byHeader.some((match) => match.index === index);
  const byValues = columns.flatMap((header, index): Match[] => {
    const match = isSpokenFor(index) || !contents[index] ? null : matchValues(header, contents[index]);
    return match && hasField(kind, match.field) ? [{ ...match, index }] : [];
  });
  addValues(byValues, chosen);
  numberPhones([...byHeader, ...byValues], chosen);
  return columns.map((column, index) => {
    const { field, confidence, reason, join } = { join: undefined, ...(chosen.get(index) ?? nothing) };
    return { column, index, field, confidence, reason, ...(join && { join }) };
  });
}

/** The surest column of each field but phones. */
function surestFirst(matches: readonly Match[], taken = new Set<MappingField>()): Map<number, Match> {
  const surest = matches
    .filter((match) => match.field !== 'phone')
    .sort(
      (one, other) => other.confidence - one.confidence || one.rank - other.rank || one.index - other.index,
    )
    .filter((match) => !taken.has(match.field) && taken.add(match.field));
  return new Map(surest.map((match) => [match.index, match]));
}

/** Values speak for fields that no header has taken. The names of a list without companies are those of its leads. */
function addValues(matches: readonly Match[], chosen: Map<number, Match>): void {
  const taken = new Set([...chosen.values()].map(({ field }) => field));
  for (const [index, match] of surestFirst(matches, taken)) chosen.set(index, match);
  const person = [...chosen.values()].find(
    ({ field, reason }) => field === 'contact_name' && reason === 'values',
  );
  if (person && !taken.has('lead_name')) chosen.set(person.index, { ...person, field: 'lead_name' });
}

/** A column that header and values both call a phone is one: the header, which stands first, gives the reason. */
function numberPhones(matches: readonly Match[], chosen: Map<number, Match>): void {
  const byColumn = new Map(
    matches
      .filter((match) => match.field === 'phone' && !chosen.has(match.index))
      .reverse()
      .map((match) => [match.index, match]),
  );
  const phones = [...byColumn.values()].sort((one, other) => one.index - other.index).slice(0, maxPhones);
  for (const [at, match] of phones.entries()) {
    const field: MappingField = at === 0 ? 'phone' : `phone_${at + 1}`;
    chosen.set(match.index, { ...match, field });
  }
}

function nameLeadsByPerson(
  columns: readonly string[],
  chosen: Map<number, Match>,
  partsOfNames: ReadonlySet<number>,
): void {
  if (findLead(chosen)) return;
  const index = columns.findIndex((header, at) => isPersonHeader(header) && !partsOfNames.has(at));
  if (index === -1) return;
  chosen.set(index, { index, field: 'lead_name', confidence: 0.8, reason: 'header', rank: 0 });
}

function findLead(chosen: ReadonlyMap<number, Match>): Match | undefined {
  return [...chosen.values()].find(({ field, join }) => field === 'lead_name' && !join);
}

/** 姓 and 名 are the リード名 in a list of persons, else the 連絡先名; what has a column of its own needs no putting together. */
function joinNames(
  columns: readonly string[],
  { family, given, kana }: NamePair,
  chosen: Map<number, Match>,
): void {
  const lead = findLead(chosen);
  const field = kana ? 'kana' : lead ? 'contact_name' : 'lead_name';
  const isNamed = !kana && lead !== undefined && isPersonHeader(columns[lead.index] ?? '');
  if (isNamed || [...chosen.values()].some((match) => match.field === field)) return;
  chosen.set(family, { index: family, field, confidence: 0.95, reason: 'header', rank: 0 });
  chosen.set(given, { index: given, field, confidence: 0.9, reason: 'header', rank: 0, join: true });
}

/** Where the lead is a company, the kana of its person is not its own. */
function leavePersonKana(columns: readonly string[], chosen: Map<number, Match>): void {
  const lead = findLead(chosen);
  if (!lead || isPersonHeader(columns[lead.index] ?? '')) return;
  for (const { index, field } of [...chosen.values()]) {
    if (field === 'kana' && personKana.test(columns[index] ?? '')) chosen.delete(index);
  }
}

/** A whole address beside its parts says the same once more. */
function leaveWholeAddress(chosen: Map<number, Match>): void {
  const fields = new Set([...chosen.values()].map(({ field }) => field));
  const whole = [...chosen.values()].find(({ field }) => field === 'address');
  if (whole && fields.has('street') && (fields.has('prefecture') || fields.has('city')))
    chosen.delete(whole.index);
}
