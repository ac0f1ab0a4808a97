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

/** One record of the file as it stands there. `row` counts data rows from 1; `line` is the line of the file or row of the sheet. */
const sampleRowSchema = z.object({
  row: z.number().int(),
  ...linePlaceShape,
  cells: z.array(z.string()),
});
export type SampleRow = z.infer<typeof sampleRowSchema>;

/** Why a row below the header is no data row. */
const leftOutKinds = ['header', 'section', 'total', 'note'] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** Rows that are no data and are kept in the profile. */
export const maxLeftOutRows = 1000;

/** A row of the list that is no data row: it counts neither as imported nor as failed. `sheet`: where several are read. */
const leftOutRowSchema = z.object({
  kind: z.enum(leftOutKinds),
  ...linePlaceShape,
  text: z.string(),
});
export type LeftOutRow = z.infer<typeof leftOutRowSchema>;

/** Something to know about how the file was understood: `describeReadingWarning` makes the sentence. */
const fileWarningSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What a file is: as `leadport inspect --json` prints it, with a sample. `rows`: data rows, exact. */
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
  /** Where several sheets are read as one list: all of them, in their order, with the lines of their headers. */
  readSheets: z.array(z.object({ name: z.string(), headerRow: z.number().int().nullable() })).default([]),
  /** Of a failure file: the sheets of the first import, which its lines name. */
  lineSheets: z.array(z.string()).default([]),
  date1904: z.boolean(),
  hiddenRows: z.enum(hiddenRowChoices).nullable(),
  /** The header's line in the file; null = no header. */
  headerRow: z.number().int().nullable(),
  columns: z.array(z.string()),
  rows: z.number().int(),
  mapping: z.array(suggestionSchema),
  /** The whole mapping that follows from the suggestions; null where the profile is older than this. */
  suggestedMapping: mappingSchema.nullable().default(null),
  /** The mapping that was saved for lists of this header, which `mapping` then tells column by column. */
  savedMapping: mappingSchema.nullable().default(null),
  /** The name under which that mapping was saved. */
  savedMappingName: z.string().nullable().default(null),
  warnings: z.array(fileWarningSchema),
  /** The custom field that suits each column, whether or not it is mapped. Not for columns without header and values. */
  fieldOffers: z.array(fieldOfferSchema).default([]),
  /** Rows below the header that are no data: the first thousand. */
  leftOut: z.array(leftOutRowSchema).default([]),
  sample: z.array(sampleRowSchema),
});
export type FileProfile = z.infer<typeof fileProfileSchema>;

/** PATCH /imports/:id/reading: what the user says instead of what was detected. The import goes back to `receiving` and is profiled anew. */
export const fileOptionsSchema = z.object({
  sheet: textSchema.max(100).optional(),
  /** Several sheets as one list: those named, or all that have the header of the first list among them. `sheet` goes before. */
  sheets: z.union([z.literal('all'), z.array(textSchema.max(100)).min(1).max(1000)]).optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: textSchema.regex(/^[^"\r\n]{1,8}$/).optional(),
  /** null = quotation marks are characters like others. */
  quote: z.enum(['"', "'"]).nullable().optional(),
  headerRow: rowNumberSchema.nullable().optional(),
  /** Bytes that are not of the encoding: stop with their line (usual), or go on with U+FFFD and note the row. */
  undecodable: z.enum(['stop', 'replace']).optional(),
  hiddenRows: z.enum(hiddenRowChoices).optional(),
});
export type FileOptions = z.infer<typeof fileOptionsSchema>;

export const duplicatePolicies = ['add', 'skip', 'overwrite', 'review'] as const;
export const savedMappingScopes = ['project', 'company'] as const;
export const markedRowChoices = ['skip', 'ban', 'ignore'] as const;
export const duplicateKeys = ['name', 'phone'] as const;

/**
 * What becomes of the numbers of a do-not-call list. `ban`: for these workgroups (none: an administrator bans for the company, anybody
 * else for all workgroups of their own). `release`: of the bans of these workgroups (none: of all). Admins alone release.
 */
const entryOptionsSchema = z.object({
  action: z.enum(['ban', 'release']).default('ban'),
  workgroupIds: z.array(idSchema).max(100).default([]),
  /** null = bans for all projects; releases from bans of any. */
  projectId: idSchema.nullable().default(null),
  /** Where a row gives none. */
  reason: z.enum(doNotCallReasons).default('refusal'),
  evidence: textSchema.trim().max(2000).default(''),
  refusedOn: daySchema.nullable().default(null),
  expiresAt: momentSchema.nullable().default(null),
  /** Why they may be called again, where a row does not say it. */
  releaseReason: textSchema.trim().max(2000).default(''),
});
export type EntryOptions = z.infer<typeof entryOptionsSchema>;

/** How rows are treated. Every value has its default, so that `{}` is a full set of options. */
export const importOptionsSchema = z.object({
  duplicates: z.enum(duplicatePolicies).default('add'),
  duplicateKeys: z.array(z.enum(duplicateKeys)).min(1).default(['name', 'phone']),
  match: z.enum(['any', 'all']).default('any'),
  scope: z.enum(['project', 'all']).default('project'),
  /** Fixes that are not made: `{"kana_normalised": false}`. */
  fixes: z.partialRecord(z.enum(fixCodes), z.boolean()).default({}),
  /** With `overwrite`: an empty cell empties the lead's value too. */
  overwriteBlanks: z.boolean().default(false),
  /** With `overwrite`: the fields that may be written over, by their names in mappings; null = all. `phone`: numbers that the lead has not may be added. */
  overwriteFields: z.array(mappingFieldSchema).max(200).nullable().default(null),
  /** Rows with a number on the do-not-call list: kept out, or imported and marked. */
  doNotCall: z.enum(['skip', 'mark']).default('skip'),
  /** Rows that a do-not-call column of the list marks: kept out, imported with their numbers banned, or imported with a warning. */
  doNotCallColumn: z.enum(markedRowChoices).default('skip'),
  /** Kinds of numbers that do not go in (a free dial is rarely worth a call); a row without any other fails. */
  excludedPhoneKinds: z.array(z.enum(phoneKinds)).default([]),
  /** Several numbers in one cell: a contact of each, or a row that fails. */
  multiplePhones: z.enum(['split', 'fail']).default('split'),
  /** Rows of one リード名 become one lead with several contacts. */
  group: z.boolean().default(true),
  ...provenanceShape,
  /** Of a do-not-call list. */
  entries: entryOptionsSchema.prefault({}),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

const importCountsSchema = z.object({
  /** Data rows of the file; null while they are not known. */
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

/** Numbers of the rows that go in, by what they are by the numbering plan. */
const phoneKindCountsSchema = z.partialRecord(z.enum(phoneKinds), z.number().int());
export type PhoneKindCounts = z.infer<typeof phoneKindCountsSchema>;

/** What a check before the import found: the counts the import would end with, were nothing else to change. `waiting`: rows that a person is to decide about. */
export const importCheckSchema = importCountsSchema.extend({
  rows: z.number().int(),
  waiting: z.number().int().default(0),
  problems: z.record(z.string(), z.number().int()),
  warnings: z.record(z.string(), z.number().int()),
  phoneKinds: phoneKindCountsSchema.default({}),
});
export type ImportCheck = z.infer<typeof importCheckSchema>;

/** What the worker writes down when a file or the system stops an import, in the words of the refusal. */
const importStopSchema = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  line: z.number().int().nullable(),
});

/** When and why the stored list was deleted: a number in it was erased, or the company keeps lists only so long. */
const listDeletionSchema = z.object({ at: momentSchema, because: z.enum(['erasure', 'retention']) });
export type ListDeletion = z.infer<typeof listDeletionSchema>;

/** Why an import has not begun: the import of the same project that is worked on before it, and how many are before it in all. */
const importWaitSchema = z.object({ importId: idSchema, fileName: z.string(), ahead: z.number().int() });
export type ImportWait = z.infer<typeof importWaitSchema>;

/** What the rights of whoever asks allow them of an import, whatever state it is in. `retry`: to import its failed rows as it was imported. */
const importRightsSchema = z.object({ undo: z.boolean(), review: z.boolean(), retry: z.boolean() });
export type ImportRights = z.infer<typeof importRightsSchema>;

/** A line of インポート履歴, and what the event stream sends whenever one changes. */
export const importLineSchema = z.object({
  id: idSchema,
  kind: z.enum(importKinds),
  /** null: a do-not-call list, which belongs to none. */
  project: z.object({ id: idSchema, name: z.string() }).nullable(),
  fileName: z.string(),
  sizeBytes: z.number().int(),
  status: z.enum(importStatuses),
  counts: importCountsSchema,
  /** Rows that are, or may be, duplicates and that a person decides about; and how many of them nobody has decided yet. */
  review: z.object({ flagged: z.number().int(), undecided: z.number().int() }),
  /** Rows a second over the whole run so far, and what remains at that rate; null while nothing can be said. */
  rowsPerSecond: z.number().nullable(),
  remainingSeconds: z.number().nullable(),
  /** null where it waits for nothing but a worker, or does not wait. */
  waitsFor: importWaitSchema.nullable(),
  /** Since when it has been waiting for its stored list, which is missing; it goes on when the list is there again. */
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

/** A retry of failed rows, and how many of them it has seen to. */
const importRetrySchema = z.object({
  id: idSchema,
  fileName: z.string(),
  status: z.enum(importStatuses),
  createdAt: momentSchema,
  rows: z.number().int(),
});
export type ImportRetry = z.infer<typeof importRetrySchema>;

/** GET /imports/:id. `sameFile`: earlier imports of the very same bytes. `retryOf`: the import whose failure CSV this is. */
export const importRecordSchema = importLineSchema.extend({
  /** SHA-256 of the file as it was stored, in hexadecimal; null while it is not known. */
  fileSha256: z.string().nullable(),
  /** null: the list is stored. Otherwise the file cannot be read again; rows, results, retries and undo stay. */
  listDeleted: listDeletionSchema.nullable(),
  /** What the user said of the file instead of what was detected. */
  fileOptions: fileOptionsSchema,
  profile: fileProfileSchema.nullable(),
  mapping: mappingSchema.nullable(),
  options: importOptionsSchema,
  /** Of the mapping and options in this record; null where they were not checked. */
  check: importCheckSchema.nullable(),
  warnings: z.record(z.string(), z.number().int()),
  problems: z.record(z.string(), z.number().int()),
  phoneKinds: phoneKindCountsSchema,
  sameFile: z.array(z.object({ id: idSchema, createdAt: momentSchema, createdBy: personSchema })),
  retryOf: idSchema.nullable(),
  retries: z.array(importRetrySchema),
  /** Of the failed rows: those that retries have seen to, those taken away, and those mended that are not imported yet. */
  failedRows: z.object({
    retried: z.number().int(),
    dismissed: z.number().int(),
    mended: z.number().int(),
  }),
  undoStartedAt: momentSchema.nullable(),
  undoneAt: momentSchema.nullable(),
  /** What its undo has done so far; null where it was not undone. */
  undo: undoCountsSchema.nullable(),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** The id of an upload, as the server makes it. */
export const uploadIdSchema = z.string().regex(/^[0-9a-f]{32}$/, 'an upload id is 32 hexadecimal digits');

/**
 * POST /imports: a finished upload becomes an import, into a project that is there or a new default one, or into the do-not-call
 * list. Answers 201 with the record in `receiving`.
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

/** POST /imports/:id/preview: the sample through mapping and checks, and what the whole file has to be asked about; nothing written. */
export const previewRequestSchema = z.object({
  mapping: mappingSchema,
  /** Those that rows depend on one by one; duplicates are not looked for. */
  options: importOptionsSchema.optional(),
});

/** A problem of a row and where it stands; `raw` is the cell. */
export const rowProblemSchema = valueProblemSchema.extend({
  field: z.string().nullable(),
  column: z.number().int().nullable(),
  raw: z.string().nullable(),
});
export type RowProblem = z.infer<typeof rowProblemSchema>;

/** `values`: each mapped value, the cell before and what would be stored after. `columns` are the columns it came from. */
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
 * Values of the whole file that are none of the choices of their field, the most frequent first. `others`: rows with a value that is not
 * told, at most: some may be choices. Where there are such, the counts of the values are the least.
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

/** POST /imports/:id/check takes the same: nothing is written, the record goes to `checking` and comes back to `mapping` with its `check`. POST /imports/:id/start: mapping and options are final; answers the record, `queued`. POST …/cancel, …/pause, …/resume and …/undo take nothing. */
export const importStartSchema = z.object({
  mapping: mappingSchema,
  options: importOptionsSchema,
  /** Saves the mapping for the next list of this header, in this project or (administrators) in all of the company. */
  saveMapping: z.object({ name: nameSchema, scope: z.enum(savedMappingScopes) }).optional(),
});

/** GET /imports/:id/rows?outcome=failed: rows that did not go in (or went in with a warning), with their problems. */
const importRowSchema = z.object({
  row: z.number().int(),
  ...linePlaceShape,
  outcome: z.enum(rowOutcomes),
  /** Original cells; empty for rows that went in, whose cells are in the lead. */
  cells: z.array(z.string()),
  leadId: idSchema.nullable(),
  problems: z.array(rowProblemSchema),
});
export type ImportRow = z.infer<typeof importRowSchema>;
export const importRowPageSchema = pageOf(importRowSchema);
export const importRowQuerySchema = pageQuerySchema.extend({
  show: z.enum(['failed', 'duplicate', 'do_not_call', 'warning']).default('failed'),
});
