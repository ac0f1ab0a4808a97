import { z } from 'zod';
import { encodings } from './file-format.ts';
import {
  duplicatePolicies,
  fileOptionsSchema,
  importOptionsSchema,
  importStartSchema,
  uploadIdSchema,
} from './import.ts';
import { importKinds } from './mapping.ts';
import { idSchema, nameSchema, rowNumberSchema, textSchema } from './wire.ts';

/**
 * How the columns are mapped: `auto` (the mapping saved for this header, or else the suggestion),
 * the name of a saved mapping, fields by header (`{"会社名": "lead_name"}`), or the object of
 * POST /imports/:id/start, whose columns may be named by `column` instead of `index`.
 */
const mappingChoiceSchema = z.union([
  textSchema.trim().min(1).max(200),
  z.record(textSchema.max(1000), z.unknown()),
]);

/** What an import needs to start by itself as soon as its file has been read. */
export const startRequestSchema = z.object({
  mapping: mappingChoiceSchema.default('auto'),
  options: importOptionsSchema.partial().default({}),
  /** As in POST /imports/:id/start. */
  saveMapping: importStartSchema.shape.saveMapping,
});
export type StartRequest = z.infer<typeof startRequestSchema>;

/** A project by name, by id, or a new one. */
const projectChoiceSchema = z.union([
  nameSchema,
  z.strictObject({ id: idSchema }),
  z.strictObject({ newName: nameSchema, fieldSetIds: z.array(idSchema).max(100).default([]) }),
]);
export type ProjectChoice = z.infer<typeof projectChoiceSchema>;

const settings = {
  kind: z.enum(importKinds).default('lead'),
  /** Required for leads; a do-not-call list has none. */
  project: projectChoiceSchema.optional(),
  /** Creates the project of this name if there is none. */
  createProject: z.boolean().default(false),
  fileOptions: fileOptionsSchema.prefault({}),
  /** Starts the import as soon as the file has been read. Without it, it waits in `mapping`. */
  start: z.boolean().default(false),
  ...startRequestSchema.shape,
};
export type ImportSettings = z.infer<z.ZodObject<typeof settings>>;

/** A cell of a row that is sent as JSON. null and missing keys are empty cells. */
const cellSchema = z.union([textSchema.max(100_000), z.number(), z.boolean(), z.null()]);
export const jsonRowSchema = z.record(textSchema.max(1000), cellSchema);
export type JsonRow = z.infer<typeof jsonRowSchema>;
const maxJsonRows = 10_000;

/**
 * POST /imports with JSON: a received upload, or rows. The keys of rows are the header; keys that
 * are names of fields map themselves.
 */
export const importRequestSchema = z.union([
  z.strictObject({ uploadId: uploadIdSchema, ...settings }),
  z.strictObject({
    rows: z.array(jsonRowSchema).min(1).max(maxJsonRows),
    fileName: nameSchema.optional(),
    ...settings,
  }),
]);
export type ImportRequest = z.infer<typeof importRequestSchema>;

/** A value that is written as JSON in a text. */
function jsonIn<Schema extends z.ZodType>(schema: Schema) {
  return textSchema
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/**
 * POST /imports with a file as the body, or as a part of a form: the same settings as parameters or
 * fields of the form. `mapping` and `options` are JSON, `mapping` may be a name.
 */
export const importFormSchema = z.object({
  kind: z.enum(importKinds).default('lead'),
  project: nameSchema.optional(),
  projectId: idSchema.optional(),
  createProject: z.stringbool().default(false),
  fileName: nameSchema.optional(),
  mapping: z.union([jsonIn(z.record(textSchema, z.unknown())), mappingChoiceSchema]).default('auto'),
  options: jsonIn(importOptionsSchema.partial()).default({}),
  /** Short for `options` with only this. */
  duplicates: z.enum(duplicatePolicies).optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: fileOptionsSchema.shape.delimiter,
  sheet: textSchema.max(100).optional(),
  headerRow: z.coerce.number().pipe(rowNumberSchema).optional(),
  start: z.stringbool().default(false),
  /** Saves the mapping by this name for the project. */
  saveMapping: nameSchema.optional(),
});

/** The longest time that an answer waits for the import, in seconds. */
export const waitQuerySchema = z.object({ wait: z.coerce.number().int().min(0).max(60).default(0) });

/** The settings of a form in the structure of JSON requests. */
export function settingsOfForm(form: z.infer<typeof importFormSchema>): ImportSettings {
  const { kind, project, projectId, createProject, mapping, options, duplicates, start } = form;
  const { encoding, delimiter, sheet, headerRow, saveMapping } = form;
  return {
    ...{ kind, createProject, mapping, start },
    project: projectId === undefined ? project : { id: projectId },
    saveMapping: saveMapping === undefined ? undefined : { name: saveMapping, scope: 'project' as const },
    options: { ...options, ...(duplicates && { duplicates }) },
    fileOptions: {
      ...(encoding && { encoding }),
      ...(delimiter !== undefined && { delimiter }),
      ...(sheet !== undefined && { sheet }),
      ...(headerRow !== undefined && { headerRow }),
    },
  };
}
