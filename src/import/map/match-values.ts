import { type MappingField, requiredMappingFields } from '../../contract/mapping.ts';
import type { ColumnContent, ContentKind } from '../model/column-content.ts';
import { notAValue, otherParty } from './header-synonyms.ts';

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

/** Names are words like others: they name a column only where they are many, and differ from row to row. */
const names: ReadonlySet<ContentKind> = new Set(['company', 'person', 'kana']);
const leastShare = 0.5;
const leastShareOfNames = 0.4;
const sureFilled = 5;

/** Finds the field that most of a column's values have the form of; null where they have none, or the header says that they are about it only. */
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

/** Kinds that a column of such a header does not hold: a column that holds mostly them is about something else. */
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

/** Kinds that a column of such a header must hold. */
const formOf: Readonly<Partial<Record<MappingField, readonly ContentKind[]>>> = {
  phone: ['phone', 'zeroless_phone'],
  kana: ['kana'],
  email: ['email'],
  website: ['website'],
};
/** A header that names the field itself stands above unreadable values too: their rows then say what is wrong. */
const leastOfForm = { header: 0.1, header_part: 0.5 } as const;
const required: ReadonlySet<MappingField> = new Set(requiredMappingFields);

/** Whether a column holds values of quite another kind than its header says, or, for a required field, none at all. */
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
  // The words of a few cells may be remarks; a kind of their own is another meaning.
  const others = filled - sum(kinds) - counts.text - counts.number;
  return fitting < leastOfForm.header && (filled >= sureFilled ? counts.number < filled : others > 0);
}

/** Whether most of a column's values have the form of the field; null where the field has no form, or nothing is filled. */
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
