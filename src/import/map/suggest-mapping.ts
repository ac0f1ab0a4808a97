import type { MappingField, Suggestion } from '../../contract/mapping.ts';
import type { CustomField } from '../model/custom-field.ts';
import { type HeaderMatch, matchHeader } from './match-header.ts';
import { isPersonHeader } from './synonym-index.ts';

type Match = HeaderMatch & { readonly index: number };

const mostPhones = 16;

/**
 * Suggests a field for every column from the headers alone; one suggestion a column, `field` null where there is none.
 * A field goes to its surest column; phone columns become phone, phone_2, … from left to right. Without a company
 * column a list is one of persons, whose name is the リード名.
 */
export function suggestMapping(
  columns: readonly string[],
  customFields: readonly CustomField[],
): Suggestion[] {
  const matches = columns.flatMap((header, index): Match[] => {
    const match = matchHeader(header, customFields);
    return match ? [{ ...match, index }] : [];
  });
  const chosen = new Map<number, Match>();
  for (const match of [...surestFirst(matches), ...numberPhones(matches)]) chosen.set(match.index, match);
  nameLeadsByPerson(columns, chosen);
  return columns.map((column, index) => {
    const match = chosen.get(index);
    if (!match) return { column, index, field: null, confidence: 0, reason: null };
    return { column, index, field: match.field, confidence: match.confidence, reason: match.reason };
  });
}

function surestFirst(matches: readonly Match[]): Match[] {
  const taken = new Set<MappingField>();
  return matches
    .filter((match) => match.field !== 'phone')
    .sort(
      (one, other) => other.confidence - one.confidence || one.rank - other.rank || one.index - other.index,
    )
    .filter((match) => !taken.has(match.field) && taken.add(match.field));
}

function numberPhones(matches: readonly Match[]): Match[] {
  return matches
    .filter((match) => match.field === 'phone')
    .slice(0, mostPhones)
    .map((match, at) => (at === 0 ? match : { ...match, field: `phone_${at + 1}` }));
}

function nameLeadsByPerson(columns: readonly string[], chosen: Map<number, Match>): void {
  if ([...chosen.values()].some((match) => match.field === 'lead_name')) return;
  const index = columns.findIndex(isPersonHeader);
  if (index === -1) return;
  chosen.set(index, { index, field: 'lead_name', confidence: 0.8, reason: 'header', rank: 0 });
}
