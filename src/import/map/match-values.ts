import { type MappingField, requiredMappingFields } from '../../contract/mapping.ts';
import type { ColumnContent, ContentKind } from '../model/column-content.ts';
import { notAValue, otherParty } from './header-synonyms.ts';

/** The field that a column's values suggest. `rank` orders columns of equal confidence, 0 first. */
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

/**
 * Names look like other words. They identify a column only if there are many and they differ
 * between rows.
 */
const names: ReadonlySet<ContentKind> = new Set(['company', 'person', 'kana']);
const leastShare = 0.5;
const leastShareOfNames = 0.4;
const sureFilled = 5;

/**
 * Finds the field whose form most values of a column have. Null if there is none, or if the header
 * only describes such a value.
 */
export function matchValues(header: string, content: ColumnContent): ValueMatch | null {
  const plain = header.normalize('NFKC').toLowerCase();
  if (content.filled === 0 || notAValue.test(plain) || otherParty.test(plain)) return null;
  const [kind, count] = commonest(header === '' ? withZeroless(content) : content);
  const field = fieldOfKind[kind];
  const share = count / content.filled;
  if (field === undefined || share < (names.has(kind) ? leastShareOfNames : leastShare)) return null;
  if (names.has(kind) && !isVaried(content)) return null;
  const confidence = content.filled < sureFilled ? share * 0.8 : share * (names.has(kind) ? 0.7 : 0.97);
  return { field, confidence: Math.round(confidence * 100) / 100, reason: 'values', rank: 0 };
}

/**
 * Kinds of values that these columns do not contain. A column with mostly such values has another
 * meaning.
 */
const notAName = [
  'boolean',
  'number',
  'zeroless_phone',
  'phone',
  'email',
  'website',
  'date',
  'postal_code',
] as const;
const otherThan: Readonly<Partial<Record<MappingField, readonly ContentKind[]>>> = {
  lead_name: notAName,
  contact_name: [...notAName, 'address'],
  extension: ['phone', 'kana', 'company', 'person', 'email', 'website', 'date'],
  note: ['boolean'],
};

/** Kinds of values that these columns must contain. */
const formOf: Readonly<Partial<Record<MappingField, readonly ContentKind[]>>> = {
  phone: ['phone', 'zeroless_phone'],
  kana: ['kana'],
  email: ['email'],
  website: ['website'],
};
/**
 * A header that names the field exactly is accepted even with unreadable values; the rows then
 * report the problem.
 */
const leastOfForm = { header: 0.1, header_part: 0.5 } as const;
const required: ReadonlySet<MappingField> = new Set(requiredMappingFields);

/**
 * True if a column's values are of a different kind than the header says or, for a required field,
 * if there are none.
 */
export function isContradicted(
  field: MappingField,
  content: ColumnContent,
  reason: 'header' | 'header_part',
): boolean {
  const { filled, counts } = content;
  if (filled === 0) return required.has(field);
  const sum = (kinds: readonly ContentKind[]) => kinds.reduce((total, kind) => total + counts[kind], 0);
  if (sum(otherThan[field] ?? []) / filled > 0.5) return true;
  const kinds = formOf[field];
  if (kinds === undefined) return false;
  const fitting = sum(kinds) / filled;
  if (reason === 'header_part') return fitting < leastOfForm.header_part;
  if (field === 'website') return false;
  // Text in a few cells may be remarks. Values of a recognized other kind indicate another meaning.
  // Digits may be a phone number that lost its form, but never a reading.
  const digits = field === 'kana' ? 0 : counts.number;
  const others = filled - sum(kinds) - counts.text - digits;
  return fitting < leastOfForm.header && (filled >= sureFilled ? digits < filled : others > 0);
}

/**
 * True if most of a column's values have the form of the field. Null if the field has no specific
 * form or the column is empty.
 */
export function agrees(field: MappingField, content: ColumnContent | undefined): boolean | null {
  const kinds = fitting[field.replace(/^phone_\d+$/, 'phone')];
  if (!content || content.filled === 0 || kinds === undefined) return null;
  return kinds.reduce((total, kind) => total + content.counts[kind], 0) / content.filled >= 0.7;
}

const fitting: Readonly<Record<string, readonly ContentKind[]>> = {
  ...formOf,
  postal_code: ['postal_code'],
  prefecture: ['prefecture'],
  city: ['city'],
  address: ['address'],
};

/**
 * Below a header that is not about phones, the digits mean something else. Without a header the
 * digits decide.
 */
function withZeroless(content: ColumnContent): ColumnContent {
  const { phone, zeroless_phone } = content.counts;
  return { ...content, counts: { ...content.counts, phone: phone + zeroless_phone, zeroless_phone: 0 } };
}

function commonest({ counts }: ColumnContent): readonly [ContentKind, number] {
  const held = Object.entries(counts) as [ContentKind, number][];
  return held.reduce((most, one) => (one[1] > most[1] ? one : most));
}

/** Distinct values are counted up to one hundred. */
function isVaried({ filled, distinct }: ColumnContent): boolean {
  return distinct >= Math.min(filled, 100) / 2;
}
