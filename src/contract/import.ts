import { z } from 'zod';
import { doNotCallReasons } from './do-not-call.ts';
import { fieldOfferSchema } from './field.ts';
import { encodings, hiddenRowChoices, newlines } from './file-format.ts';
import { fixCodes } from './fixes.ts';
import { importStatuses, rowOutcomes } from './import-state.ts';
import { phoneKinds } from './lead.ts';
import { linePlaceShape } from './line-place.ts';
import { importKinds, mappingFieldSchema, mappingSchema, suggestionSchema } from './mapping.ts';
import { provenanceShape } from './provenance.ts';
import { undoCountsSchema } from './undo.ts';
import { valueProblemSchema } from './value-problem.ts';
import {
  daySchema,
  idSchema,
  momentSchema,
  nameSchema,
  pageOf,
  pageQuerySchema,
  personSchema,
  rowNumberSchema,
  textSchema,
} from './wire.ts';

/**
 * A record as it is in the file. `row` counts data rows from 1; `line` is the line of the file or
 * row of the sheet.
 */
const sampleRowSchema = z.object({
  row: z.number().int(),
  ...linePlaceShape,
  cells: z.array(z.string()),
});
export type SampleRow = z.infer<typeof sampleRowSchema>;

/** Why a row below the header is not data. */
const leftOutKinds = ['header', 'section', 'total', 'note'] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** Rows that are no data and are kept in the profile. */
export const maxLeftOutRows = 1000;

/**
 * A row of the list that is no data row: it counts neither as imported nor as failed. `sheet`:
 * where several are read.
 */
const leftOutRowSchema = z.object({
  kind: z.enum(leftOutKinds),
  ...linePlaceShape,
  text: z.string(),
});
export type LeftOutRow = z.infer<typeof leftOutRowSchema>;

/** A warning about how the file was read. `describeReadingWarning` returns its sentence. */
const fileWarningSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/**
 * The profile of a file, as printed by `leadport inspect --json`, with a sample. `rows`: exact
 * number of data rows.
 */
export const fileProfileSchema = z.object({
  format: z.enum(['csv', 'xlsx']),
  encoding: z.enum(encodings).nullable(),
  bom: z.boolean(),
  delimiter: z.string().nullable(),
  quote: z.string().nullable(),
  quoteEscape: z.string().nullable(),
  newline: z.enum(newlines).nullable(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  sheet: z.string().nullable(),
  /**
   * If several sheets form one list: all of them, in order, with the lines of their headers.
   * `order`: the place of each column of the list in a sheet whose columns are in another order.
   */
  readSheets: z
    .array(
      z.object({
        name: z.string(),
        headerRow: z.number().int().nullable(),
        order: z.array(z.number().int().min(0)).readonly().optional(),
      }),
    )
    .default([]),
  /** For a failure file: the sheets of the original import, which its line numbers name. */
  lineSheets: z.array(z.string()).default([]),
  date1904: z.boolean(),
  hiddenRows: z.enum(hiddenRowChoices).nullable(),
  /** The header's line in the file; null: no header. */
  headerRow: z.number().int().nullable(),
  columns: z.array(z.string()),
  rows: z.number().int(),
  mapping: z.array(suggestionSchema),
  /** The complete mapping that results from the suggestions; null in older profiles. */
  suggestedMapping: mappingSchema.nullable().default(null),
  /** The mapping saved for lists with this header, which `mapping` shows column by column. */
  savedMapping: mappingSchema.nullable().default(null),
  /** The name of the saved mapping. */
  savedMappingName: z.string().nullable().default(null),
  warnings: z.array(fileWarningSchema),
  /**
   * The custom field that suits each column, whether or not it is mapped. Not for columns without
   * header and values.
   */
  fieldOffers: z.array(fieldOfferSchema).default([]),
  /** Rows below the header that are no data: the first thousand. */
  leftOut: z.array(leftOutRowSchema).default([]),
  sample: z.array(sampleRowSchema),
});
export type FileProfile = z.infer<typeof fileProfileSchema>;

/**
 * PATCH /imports/:id/reading: the user's choices, which take precedence over detection. The import
 * returns to `receiving` and is profiled again.
 */
export const fileOptionsSchema = z.object({
  sheet: textSchema.max(100).optional(),
  /**
   * Several sheets as one list: the named ones, or all that have the header of the first list.
   * Takes precedence over `sheet`.
   */
  sheets: z.union([z.literal('all'), z.array(textSchema.max(100)).min(1).max(1000)]).optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: textSchema.regex(/^[^"\r\n]{1,8}$/).optional(),
  /** null: quotes are ordinary characters. */
  quote: z.enum(['"', "'"]).nullable().optional(),
  headerRow: rowNumberSchema.nullable().optional(),
  /**
   * Bytes that are invalid in the encoding: stop and report the line (default), or replace with
   * U+FFFD and report the row.
   */
  undecodable: z.enum(['stop', 'replace']).optional(),
  hiddenRows: z.enum(hiddenRowChoices).optional(),
});
export type FileOptions = z.infer<typeof fileOptionsSchema>;

export const duplicatePolicies = ['add', 'skip', 'overwrite', 'review'] as const;
export const savedMappingScopes = ['project', 'company'] as const;
export const markedRowChoices = ['skip', 'ban', 'ignore'] as const;
export const duplicateKeys = ['name', 'phone'] as const;

/**
 * What to do with the numbers of a do-not-call list. `ban`: for these workgroups (none: an
 * administrator bans for the company, other users for all of their workgroups). `release`: the bans
 * of these workgroups (none: of all). Only administrators may release.
 */
const entryOptionsSchema = z.object({
  action: z.enum(['ban', 'release']).default('ban'),
  workgroupIds: z.array(idSchema).max(100).default([]),
  /** null: bans for all projects; releases bans of any project. */
  projectId: idSchema.nullable().default(null),
  /** Used if a row has none. */
  reason: z.enum(doNotCallReasons).default('refusal'),
  evidence: textSchema.trim().max(2000).default(''),
  refusedOn: daySchema.nullable().default(null),
  expiresAt: momentSchema.nullable().default(null),
  /** Why the numbers may be called again. Used if a row has no reason. */
  releaseReason: textSchema.trim().max(2000).default(''),
});
export type EntryOptions = z.infer<typeof entryOptionsSchema>;

/** How rows are handled. Every option has a default, so `{}` is valid. */
export const importOptionsSchema = z.object({
  duplicates: z.enum(duplicatePolicies).default('add'),
  duplicateKeys: z.array(z.enum(duplicateKeys)).min(1).default(['name', 'phone']),
  match: z.enum(['any', 'all']).default('any'),
  scope: z.enum(['project', 'all']).default('project'),
  /** Fixes to disable: `{"kana_normalised": false}`. */
  fixes: z.partialRecord(z.enum(fixCodes), z.boolean()).default({}),
  /** With `overwrite`: an empty cell also clears the lead's value. */
  overwriteBlanks: z.boolean().default(false),
  /**
   * With `overwrite`: the fields that may be overwritten, by mapping name; null: all. `phone`:
   * numbers that the lead does not have may be added.
   */
  overwriteFields: z.array(mappingFieldSchema).max(200).nullable().default(null),
  /** Rows with a number on the do-not-call list: kept out, or imported and marked. */
  doNotCall: z.enum(['skip', 'mark']).default('skip'),
  /**
   * Rows marked in a do-not-call column of the list: kept out, imported with their numbers banned,
   * or imported with a warning.
   */
  doNotCallColumn: z.enum(markedRowChoices).default('skip'),
  /**
   * Kinds of numbers to exclude (toll-free numbers are rarely worth calling). A row without any
   * other number fails.
   */
  excludedPhoneKinds: z.array(z.enum(phoneKinds)).default([]),
  /** Several numbers in one cell: one contact each, or the row fails. */
  multiplePhones: z.enum(['split', 'fail']).default('split'),
  /** Rows with the same リード名 become one lead with several contacts. */
  group: z.boolean().default(true),
  ...provenanceShape,
  /** For a do-not-call list. */
  entries: entryOptionsSchema.prefault({}),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

const importCountsSchema = z.object({
  /** Data rows of the file; null until known. */
  rows: z.number().int().nullable(),
  created: z.number().int(),
  updated: z.number().int(),
  skippedDuplicate: z.number().int(),
  skippedDoNotCall: z.number().int(),
  failed: z.number().int(),
  leads: z.number().int(),
  contacts: z.number().int(),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

/** Numbers of the imported rows by kind in the numbering plan. */
const phoneKindCountsSchema = z.partialRecord(z.enum(phoneKinds), z.number().int());
export type PhoneKindCounts = z.infer<typeof phoneKindCountsSchema>;

/**
 * The result of a check: the counts that the import would have if nothing else changed. `waiting`:
 * rows that need a user's decision.
 */
export const importCheckSchema = importCountsSchema.extend({
  rows: z.number().int(),
  waiting: z.number().int().default(0),
  /** Data rows of the file that the recipe excludes. Not part of `rows`. */
  excluded: z.number().int().default(0),
  problems: z.record(z.string(), z.number().int()),
  warnings: z.record(z.string(), z.number().int()),
  phoneKinds: phoneKindCountsSchema.default({}),
});
export type ImportCheck = z.infer<typeof importCheckSchema>;

/**
 * Stored by the worker when a file or the system stops an import: code and parameters of the
 * refusal.
 */
const importStopSchema = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  line: z.number().int().nullable(),
});

/**
 * When and why the stored list was deleted: a number in it was erased, or the retention period has
 * ended.
 */
const listDeletionSchema = z.object({ at: momentSchema, because: z.enum(['erasure', 'retention']) });
export type ListDeletion = z.infer<typeof listDeletionSchema>;

/**
 * Why an import has not started: the running import of the same project, and the number of imports
 * ahead.
 */
const importWaitSchema = z.object({ importId: idSchema, fileName: z.string(), ahead: z.number().int() });
export type ImportWait = z.infer<typeof importWaitSchema>;

/**
 * What the viewer may do with an import, regardless of its state. `retry`: import its failed rows
 * with the same settings.
 */
const importRightsSchema = z.object({ undo: z.boolean(), review: z.boolean(), retry: z.boolean() });
export type ImportRights = z.infer<typeof importRightsSchema>;

/** A row of the import history. Also sent by the event stream when an import changes. */
export const importLineSchema = z.object({
  id: idSchema,
  kind: z.enum(importKinds),
  /** null: a do-not-call list, which has no project. */
  project: z.object({ id: idSchema, name: z.string() }).nullable(),
  fileName: z.string(),
  sizeBytes: z.number().int(),
  status: z.enum(importStatuses),
  counts: importCountsSchema,
  /** Possible duplicates that need a user's decision, and how many are undecided. */
  review: z.object({ flagged: z.number().int(), undecided: z.number().int() }),
  /**
   * Rows per second over the whole run so far, and the remaining time at that rate; null if
   * unknown.
   */
  rowsPerSecond: z.number().nullable(),
  remainingSeconds: z.number().nullable(),
  /** null if it only waits for a worker or does not wait. */
  waitsFor: importWaitSchema.nullable(),
  /** Since when its stored list has been missing. It continues when the list is available again. */
  listMissingSince: momentSchema.nullable(),
  stop: importStopSchema.nullable(),
  may: importRightsSchema,
  createdBy: personSchema,
  createdAt: momentSchema,
  startedAt: momentSchema.nullable(),
  finishedAt: momentSchema.nullable(),
});
export type ImportLine = z.infer<typeof importLineSchema>;
export const importPageSchema = pageOf(importLineSchema);
export const importQuerySchema = pageQuerySchema.extend({
  projectId: idSchema.optional(),
  status: z.enum(importStatuses).optional(),
});

/** A retry of failed rows, and the number of rows it has handled. */
const importRetrySchema = z.object({
  id: idSchema,
  fileName: z.string(),
  status: z.enum(importStatuses),
  createdAt: momentSchema,
  rows: z.number().int(),
});
export type ImportRetry = z.infer<typeof importRetrySchema>;

/**
 * GET /imports/:id. `sameFile`: earlier imports of an identical file. `retryOf`: the import that
 * this failure file belongs to.
 */
export const importRecordSchema = importLineSchema.extend({
  /** SHA-256 of the stored file in hexadecimal; null until known. */
  fileSha256: z.string().nullable(),
  /**
   * null: the list is stored. Otherwise the file cannot be read again; rows, results, retries and
   * undo remain.
   */
  listDeleted: listDeletionSchema.nullable(),
  /** The user's choices about the file, which take precedence over detection. */
  fileOptions: fileOptionsSchema,
  profile: fileProfileSchema.nullable(),
  mapping: mappingSchema.nullable(),
  options: importOptionsSchema,
  /** The check of the mapping and options in this record; null if they were not checked. */
  check: importCheckSchema.nullable(),
  warnings: z.record(z.string(), z.number().int()),
  problems: z.record(z.string(), z.number().int()),
  phoneKinds: phoneKindCountsSchema,
  sameFile: z.array(z.object({ id: idSchema, createdAt: momentSchema, createdBy: personSchema })),
  retryOf: idSchema.nullable(),
  retries: z.array(importRetrySchema),
  /**
   * Of the failed rows: those handled by retries, those dismissed, and those fixed but not imported
   * yet.
   */
  failedRows: z.object({
    retried: z.number().int(),
    dismissed: z.number().int(),
    mended: z.number().int(),
  }),
  undoStartedAt: momentSchema.nullable(),
  undoneAt: momentSchema.nullable(),
  /** Progress of its undo; null if it was not undone. */
  undo: undoCountsSchema.nullable(),
  /** Data rows of the file that the recipe excluded. 0 until the whole file has been read. */
  excludedRows: z.number().int().default(0),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** The id of an upload, created by the server. */
export const uploadIdSchema = z.string().regex(/^[0-9a-f]{32}$/, 'an upload id is 32 hexadecimal digits');

/**
 * POST /imports: creates an import from a finished upload, into an existing project, a new default
 * one, or the do-not-call list. Returns 201 with the record in `receiving`.
 */
const leadImportDraftSchema = z.strictObject({
  uploadId: uploadIdSchema,
  kind: z.literal('lead').optional(),
  project: z.union([
    z.object({ id: idSchema }),
    z.object({ newName: nameSchema, fieldSetIds: z.array(idSchema).max(100).default([]) }),
  ]),
});
export const importDraftSchema = z.union([
  leadImportDraftSchema,
  z.strictObject({ uploadId: uploadIdSchema, kind: z.literal('do_not_call') }),
]);

/**
 * POST /imports/:id/preview: maps and checks the sample, and lists questions about the whole file.
 * Writes nothing.
 */
export const previewRequestSchema = z.object({
  mapping: mappingSchema,
  /** Options that affect single rows. Duplicates are not searched. */
  options: importOptionsSchema.optional(),
});

/** A problem of a row and its position. `raw` is the cell. */
export const rowProblemSchema = valueProblemSchema.extend({
  field: z.string().nullable(),
  column: z.number().int().nullable(),
  raw: z.string().nullable(),
});
export type RowProblem = z.infer<typeof rowProblemSchema>;

/**
 * `values`: for each mapped value, the cell and the value that would be stored. `columns`: the
 * source columns.
 */
const previewRowSchema = sampleRowSchema.extend({
  ok: z.boolean(),
  values: z.array(
    z.object({
      field: mappingFieldSchema,
      column: z.number().int().nullable(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  problems: z.array(rowProblemSchema),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

/**
 * Values of the whole file that are not choices of their field, most frequent first. `others`:
 * maximum number of rows with values that are not listed; some may be choices. If there are any,
 * the counts of the values are minimums.
 */
const unknownChoicesSchema = z.object({
  field: mappingFieldSchema,
  column: z.number().int(),
  values: z.array(z.object({ value: z.string(), rows: z.number().int() })),
  others: z.number().int(),
});
export type UnknownChoices = z.infer<typeof unknownChoicesSchema>;

export const previewSchema = z.object({
  rows: z.array(previewRowSchema),
  unknownChoices: z.array(unknownChoicesSchema),
});

/**
 * POST /imports/:id/check takes the same body: writes nothing; the record goes to `checking` and
 * returns to `mapping` with its `check`. POST /imports/:id/start: mapping and options are final;
 * returns the record in `queued`. POST …/cancel, …/pause, …/resume and …/undo need no body.
 */
export const importStartSchema = z.object({
  mapping: mappingSchema,
  options: importOptionsSchema,
  /**
   * Saves the mapping for the next list with this header, in this project or (administrators) for
   * the whole company.
   */
  saveMapping: z.object({ name: nameSchema, scope: z.enum(savedMappingScopes) }).optional(),
});

/**
 * GET /imports/:id/rows?outcome=failed: rows that were not imported (or imported with a warning),
 * with their problems.
 */
const importRowSchema = z.object({
  row: z.number().int(),
  ...linePlaceShape,
  outcome: z.enum(rowOutcomes),
  /** Original cells. Empty for imported rows, whose cells are in the lead. */
  cells: z.array(z.string()),
  leadId: idSchema.nullable(),
  problems: z.array(rowProblemSchema),
});
export type ImportRow = z.infer<typeof importRowSchema>;
export const importRowPageSchema = pageOf(importRowSchema);
export const importRowQuerySchema = pageQuerySchema.extend({
  show: z.enum(['failed', 'duplicate', 'do_not_call', 'warning']).default('failed'),
});
