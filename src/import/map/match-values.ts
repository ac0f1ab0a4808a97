import type { MappingField } from '../../contract/mapping.ts';
import type { ColumnContent, ContentKind } from '../model/column-content.ts';
import { notAValue } from './header-synonyms.ts';

/** The field that a column's values speak of; `rank` orders columns of equal confidence, 0 first. */
export type ValueMatch = {
  readonly field: MappingField;
  readonly confidence: number;
  readonly reason: 'values';
  readonly rank: number;
};

const fieldOfKind: Readonly<Partial<Record<ContentKind, MappingField>>> = {
  phone: 'phone',
  postal_code: 'postal_code',
  prefecture: 'prefecture',
  city: 'city',
  address: 'address',
  kana: 'kana',
  email: 'email',
  website: 'website',
  company: 'lead_name',
  person: 'contact_name',
};

/** Fields whose values have a form: a column of such a header that holds hardly any such value is about something else. */
const kindOfField: Readonly<Partial<Record<MappingField, readonly ContentKind[]>>> = {
  phone: ['phone', 'zeroless_phone'],
  postal_code: ['postal_code'],
  prefecture: ['prefecture', 'address'],
  email: ['email'],
};

/** Names are words like others: they name a column only where they are many, and differ from row to row. */
const names: ReadonlySet<ContentKind> = new Set(['company', 'person', 'kana']);
const leastShare = 0.5;
const leastShareOfNames = 0.4;
const sureFilled = 5;

/** Finds the field that most of a column's values have the form of; null where they have none, or the header says that they are about it only. */
export function matchValues(header: string, content: ColumnContent): ValueMatch | null {
  if (content.filled === 0 || notAValue.test(header.normalize('NFKC').toLowerCase())) return null;
  const [kind, count] = commonest(header === '' ? withZeroless(content) : content);
  const field = fieldOfKind[kind];
  const share = count / content.filled;
  if (field === undefined || share < (names.has(kind) ? leastShareOfNames : leastShare)) return null;
  if (names.has(kind) && !isVaried(content)) return null;
  const confidence = content.filled < sureFilled ? share * 0.5 : share * (names.has(kind) ? 0.7 : 0.85);
  return { field, confidence: Math.round(confidence * 100) / 100, reason: 'values', rank: 0 };
}

/** Whether a column of this field, by its header, holds values of quite another form. */
export function isContradicted(field: MappingField, content: ColumnContent): boolean {
  const kinds = kindOfField[field];
  if (kinds === undefined || content.filled < sureFilled) return false;
  const fitting = kinds.reduce((sum, kind) => sum + content.counts[kind], 0);
  return fitting / content.filled < 0.1;
}

/** A heading that does not speak of phones stands above numbers of another meaning; without a heading the digits decide. */
function withZeroless(content: ColumnContent): ColumnContent {
  const { phone, zeroless_phone } = content.counts;
  return { ...content, counts: { ...content.counts, phone: phone + zeroless_phone, zeroless_phone: 0 } };
}

function commonest({ counts }: ColumnContent): readonly [ContentKind, number] {
  const held = Object.entries(counts) as [ContentKind, number][];
  return held.reduce((most, one) => (one[1] > most[1] ? one : most));
}

/** The distinct values are counted to a hundred only. */
function isVaried({ filled, distinct }: ColumnContent): boolean {
  return distinct >= Math.min(filled, 100) / 2;
}
