import { z } from 'zod';
import { fixCodes } from './fixes.ts';
import { maxInteger, textSchema } from './wire.ts';

/**
 * Names of what a column may go to, as the command line and mapping files write them. `phone_2` to `phone_16` make further
 * contacts; `custom:<set>/<field>` is a custom field by its names; `address` is a whole address in one column.
 */
export const mappingFields = [
  'lead_name',
  'contact_name',
  'phone',
  'kana',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'address',
  'email',
  'website',
  'note',
  'contact_kind',
  'extension',
  'do_not_call',
  'reason',
  'evidence',
  'refused_on',
  'expires_at',
] as const;
export type PlainMappingField = (typeof mappingFields)[number];

/** What a list may be taken in as: leads, or numbers for the do-not-call list. */
export const importKinds = ['lead', 'do_not_call'] as const;
export type ImportKind = (typeof importKinds)[number];

/** The fields of a list of numbers that may not be called (with `phone_2` to `phone_16`). */
export const entryFields = [
  'phone',
  'lead_name',
  'reason',
  'note',
  'evidence',
  'refused_on',
  'expires_at',
] as const satisfies readonly PlainMappingField[];

/** Those of them that leads have not. */
export const ofEntriesAlone = [
  'reason',
  'evidence',
  'refused_on',
  'expires_at',
] as const satisfies readonly PlainMappingField[];

/** Whether a list of this kind has the field. */
export function hasField(kind: ImportKind, field: MappingField): boolean {
  if (numberedPhone.test(field)) return true;
  if (kind === 'do_not_call') return (entryFields as readonly string[]).includes(field);
  return !(ofEntriesAlone as readonly string[]).includes(field);
}

/** Columns of numbers that a list may have: `phone` and `phone_2` to `phone_16`. */
export const maxPhones = 16;

export const requiredMappingFields = ['lead_name', 'contact_name', 'phone'] as const;
export const requiredEntryFields = ['phone'] as const;

const numberedPhone = /^phone_([2-9]|1[0-6])$/;
const customField = /^custom:[^/]+\/.+$/s;

export type MappingField = PlainMappingField | `phone_${number}` | `custom:${string}/${string}`;

/**
 * Fields whose text may be joined from several columns, as may custom fields of text. Parts of a number are joined by a
 * hyphen, parts of an address without a blank where the words run on, all others by a blank.
 */
const joinableFields = [
  'lead_name',
  'contact_name',
  'phone',
  'kana',
  'postal_code',
  'city',
  'street',
  'building',
  'address',
  'note',
  'do_not_call',
] as const satisfies readonly PlainMappingField[];

/** Whether several columns may feed the field. Of a custom field its data type decides. */
export function isJoinableField(field: MappingField): boolean {
  return (joinableFields as readonly string[]).includes(field) || numberedPhone.test(field);
}

/** Whether the text has the form of a field name; whether a custom field exists is another question. */
export function isMappingField(text: string): text is MappingField {
  return (
    (mappingFields as readonly string[]).includes(text) || numberedPhone.test(text) || customField.test(text)
  );
}

export const mappingFieldSchema = z.string().refine(isMappingField, 'no such field');

/** Whether a column's values stay as they are written: of every kind of fix, or of the kinds it names. */
export const verbatimSchema = z.union([z.boolean(), z.array(z.enum(fixCodes)).max(fixCodes.length)]);

/**
 * A column and its field. `join`: the field has a column already, and this one's text follows it after a blank (姓 + 名);
 * without it a second column for one field is refused. `verbatim`: none of `fixCodes` is made to its values, or none of those it names.
 */
const mappedColumnSchema = z.object({
  index: z.number().int().min(0).max(maxInteger),
  field: mappingFieldSchema,
  join: z.boolean().optional(),
  verbatim: verbatimSchema.optional(),
});

/**
 * For choice fields: which choice a value of the list stands for, where it is not one itself. '' leaves the field empty; null is a value
 * that somebody has looked at, whose rows are to fail.
 */
const valueMapsSchema = z.partialRecord(
  mappingFieldSchema,
  z.record(textSchema.max(500), textSchema.max(500).nullable()),
);

/**
 * For choice fields: what becomes of every value that is no choice and that `values` does not name. A choice, or '' to leave the field
 * empty, which is noted in the row; null, or no word, has its rows fail.
 */
const otherValuesSchema = z.partialRecord(mappingFieldSchema, textSchema.max(500).nullable());

/** Which column goes where, and the same value for every row where no column (or an empty cell) gives one. */
export const mappingSchema = z.object({
  columns: z.array(mappedColumnSchema).max(2000),
  fixed: z.partialRecord(mappingFieldSchema, textSchema.max(2000)).default({}),
  values: valueMapsSchema.optional(),
  others: otherValuesSchema.optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** A suggestion for one column: where to, how surely (0 to 1), and why. `join`: its text follows that of an earlier column (姓, 名). */
const suggestionReasons = ['header', 'header_part', 'values', 'saved'] as const;
export const suggestionSchema = z.object({
  column: z.string(),
  index: z.number().int(),
  field: mappingFieldSchema.nullable(),
  confidence: z.number().min(0).max(1),
  reason: z.enum(suggestionReasons).nullable(),
  join: z.boolean().optional(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
