import { z } from 'zod';
import { valueProblemSchema } from './value-problem.ts';
import { idSchema, nameSchema, textSchema } from './wire.ts';

export const dataTypes = [
  'text',
  'long_text',
  'integer',
  'decimal',
  'date',
  'datetime',
  'boolean',
  'single_choice',
  'multiple_choice',
  'url',
  'email',
  'phone',
] as const;
export type DataType = (typeof dataTypes)[number];

const inputForms = ['text_box', 'text_area', 'select', 'radio', 'check_box', 'date_picker'] as const;
export type InputForm = (typeof inputForms)[number];

/** Input forms for each data type; the first is the default. */
export const inputFormsOf: Readonly<Record<DataType, readonly [InputForm, ...InputForm[]]>> = {
  text: ['text_box', 'text_area'],
  long_text: ['text_area', 'text_box'],
  integer: ['text_box'],
  decimal: ['text_box'],
  date: ['date_picker', 'text_box'],
  datetime: ['date_picker', 'text_box'],
  boolean: ['check_box', 'radio', 'select'],
  single_choice: ['select', 'radio'],
  multiple_choice: ['check_box', 'select'],
  url: ['text_box'],
  email: ['text_box'],
  phone: ['text_box'],
};

/** Maximum number of choices per field. */
export const maxChoices = 500;

/**
 * A field of a set. `choices` only for choice types. `default` is used if an import or a user gives
 * no value.
 */
export const fieldDraftSchema = z
  .object({
    name: nameSchema,
    dataType: z.enum(dataTypes),
    inputForm: z.enum(inputForms),
    required: z.boolean().default(false),
    choices: z.array(nameSchema).max(maxChoices).default([]),
    default: textSchema.max(2000).nullable().default(null),
  })
  .refine((field) => inputFormsOf[field.dataType].includes(field.inputForm), {
    path: ['inputForm'],
    message: 'this input form does not fit the data type',
  })
  .refine((field) => isChoice(field.dataType) === field.choices.length > 0, {
    path: ['choices'],
    message: 'choices are for the choice types, which need at least one',
  })
  .refine((field) => new Set(field.choices).size === field.choices.length, {
    path: ['choices'],
    message: 'each choice once',
  });
export type FieldDraft = z.infer<typeof fieldDraftSchema>;

/** True if the data type has a list of choices. */
export function isChoice(dataType: DataType): boolean {
  return dataType === 'single_choice' || dataType === 'multiple_choice';
}

export const fieldSchema = z.object({
  id: idSchema,
  name: z.string(),
  dataType: z.enum(dataTypes),
  inputForm: z.enum(inputForms),
  required: z.boolean(),
  choices: z.array(z.string()),
  default: z.string().nullable(),
});
export type Field = z.infer<typeof fieldSchema>;

/** GET /field-sets. `projects`: the projects that use the set, as far as the viewer can see. */
export const fieldSetSchema = z.object({
  id: idSchema,
  name: z.string(),
  fields: z.array(fieldSchema),
  projects: z.array(z.object({ id: idSchema, name: z.string() })),
});
export type FieldSet = z.infer<typeof fieldSetSchema>;
export const fieldSetListSchema = z.object({ items: z.array(fieldSetSchema) });

/**
 * POST /field-sets, PATCH /field-sets/:id. POST /field-sets/:id/fields and PATCH/DELETE
 * /field-sets/:id/fields/:fieldId use a draft.
 */
export const fieldSetDraftSchema = z.object({ name: nameSchema });

/**
 * POST /field-sets/:id/fields/:fieldId/choices: appends choices. Existing choices are not
 * duplicated.
 */
export const addedChoicesSchema = z.object({ choices: z.array(nameSchema).min(1).max(maxChoices) });

/** POST /fields/validate: how a field with this draft would read these texts. */
export const valueTrialRequestSchema = z.object({
  field: fieldDraftSchema,
  texts: z.array(textSchema.max(2000)).max(100),
});

/**
 * `stored`: the value that would be stored, '' for none. Several choices are joined by a newline.
 */
const valueTrialSchema = z.object({
  text: z.string(),
  stored: z.string(),
  problem: valueProblemSchema.nullable(),
});
export type ValueTrial = z.infer<typeof valueTrialSchema>;
export const valueTrialListSchema = z.object({ items: z.array(valueTrialSchema) });

/** Columns of one list: as many fields can be created for it at once. */
const maxFieldsAtOnce = 2000;

/**
 * POST /projects/:id/fields: one field or several, created while a list is mapped, in a set that is
 * then bound to the project. Either all of them are created or none.
 */
const setOfNewFields = { set: z.union([z.object({ id: idSchema }), z.object({ newName: nameSchema })]) };
export const projectFieldDraftSchema = z.union([
  z.strictObject({ ...setOfNewFields, field: fieldDraftSchema }),
  z.strictObject({ ...setOfNewFields, fields: z.array(fieldDraftSchema).min(1).max(maxFieldsAtOnce) }),
]);

/**
 * Columns of business lists and call logs that are recognised, and then offered as custom fields.
 */
const knownColumns = [
  'corporate_number',
  'registration_number',
  'call_result',
  'call_count',
  'next_call',
  'assignee',
  'industry',
  'employees',
  'capital',
  'representative',
  'founded',
] as const;
export type KnownColumn = (typeof knownColumns)[number];

/**
 * The custom field that suits a column of a list. `known`: what the column was recognised as, if
 * anything.
 */
export const fieldOfferSchema = z.object({
  index: z.number().int(),
  known: z.enum(knownColumns).nullable(),
  dataType: z.enum(dataTypes),
  choices: z.array(z.string()),
});
export type FieldOffer = z.infer<typeof fieldOfferSchema>;

/**
 * GET /imports/:id/columns/:index/field: the field that would suit the column, and some of its
 * values.
 */
export const fieldSuggestionSchema = fieldOfferSchema.extend({ examples: z.array(z.string()) });
export type FieldSuggestion = z.infer<typeof fieldSuggestionSchema>;
