import { z } from 'zod';
import { fixCodes } from './fixes.ts';
import { recipeSchema } from './recipe.ts';
import { maxInteger, textSchema } from './wire.ts';

/**
 * Names of the target fields, as used on the command line and in mapping files. `phone_2` to
 * `phone_16` create further contacts; `custom:<set>/<field>` is a custom field by name; `address`
 * is a whole address in one column.
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

/** What a list is imported as: leads, or numbers of the do-not-call list. */
export const importKinds = ['lead', 'do_not_call'] as const;
export type ImportKind = (typeof importKinds)[number];

/** The fields of a do-not-call list (in addition to `phone_2` to `phone_16`). */
export const entryFields = [
  'phone',
  'lead_name',
  'reason',
  'note',
  'evidence',
  'refused_on',
  'expires_at',
] as const satisfies readonly PlainMappingField[];

/** Those of them that leads do not have. */
export const ofEntriesAlone = [
  'reason',
  'evidence',
  'refused_on',
  'expires_at',
] as const satisfies readonly PlainMappingField[];

/** True if lists of this kind have the field. */
export function hasField(kind: ImportKind, field: MappingField): boolean {
  if (numberedPhone.test(field)) return true;
  if (kind === 'do_not_call') return (entryFields as readonly string[]).includes(field);
  return !(ofEntriesAlone as readonly string[]).includes(field);
}

/** Maximum number of phone columns: `phone` and `phone_2` to `phone_16`. */
export const maxPhones = 16;

export const requiredMappingFields = ['lead_name', 'contact_name', 'phone'] as const;
export const requiredEntryFields = ['phone'] as const;

const numberedPhone = /^phone_([2-9]|1[0-6])$/;
const customField = /^custom:[^/]+\/.+$/s;

export type MappingField = PlainMappingField | `phone_${number}` | `custom:${string}/${string}`;

/**
 * Fields whose text can be joined from several columns, like custom text fields. Parts of a number
 * are joined by a hyphen, parts of an address without a space where words are continuous, all
 * others by a space.
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

/**
 * True if several columns can be mapped to the field. For custom fields this depends on the data
 * type.
 */
export function isJoinableField(field: MappingField): boolean {
  return (joinableFields as readonly string[]).includes(field) || numberedPhone.test(field);
}

/** True if the text has the form of a field name. Does not check that a custom field exists. */
export function isMappingField(text: string): text is MappingField {
  return (
    (mappingFields as readonly string[]).includes(text) || numberedPhone.test(text) || customField.test(text)
  );
}

export const mappingFieldSchema = z.string().refine(isMappingField, 'no such field');

/** Whether a column's values are kept as written: without any fix, or without the listed fixes. */
export const verbatimSchema = z.union([z.boolean(), z.array(z.enum(fixCodes)).max(fixCodes.length)]);

/**
 * A column and its field. `join`: the field already has a column, and this text follows after a
 * space (姓 + 名). Without it, a second column for a field is refused. `verbatim`: disables all
 * `fixCodes` for its values, or the listed ones.
 */
const mappedColumnSchema = z.object({
  index: z.number().int().min(0).max(maxInteger),
  field: mappingFieldSchema,
  join: z.boolean().optional(),
  verbatim: verbatimSchema.optional(),
});

/**
 * For choice fields: the choice for each value of the list that is not a choice itself. '' leaves
 * the field empty. null: a user has reviewed the value, and its rows fail.
 */
const valueMapsSchema = z.partialRecord(
  mappingFieldSchema,
  z.record(textSchema.max(500), textSchema.max(500).nullable()),
);

/**
 * For choice fields: what to do with all other values that are not choices and not in `values`. A
 * choice, or '' to leave the field empty, which is reported for the row. null or absent: the rows
 * fail.
 */
const otherValuesSchema = z.partialRecord(mappingFieldSchema, textSchema.max(500).nullable());

/**
 * The field of each column, and fixed values for rows without a column or with an empty cell.
 * `recipe`: edits of the cells before they are checked.
 */
export const mappingSchema = z.object({
  columns: z.array(mappedColumnSchema).max(2000),
  fixed: z.partialRecord(mappingFieldSchema, textSchema.max(2000)).default({}),
  values: valueMapsSchema.optional(),
  others: otherValuesSchema.optional(),
  recipe: recipeSchema.optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;

/**
 * A suggestion for one column: the field, the certainty (0 to 1), and the reason. `join`: its text
 * follows that of an earlier column (姓, 名).
 */
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
