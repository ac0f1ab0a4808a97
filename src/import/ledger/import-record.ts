import type { Selectable } from 'kysely';
import { z } from 'zod';
import { type ImportId, type ProjectId, type TenantId, toId, type UserId } from '../../base/ids.ts';
import {
  type FileOptions,
  type FileProfile,
  fileOptionsSchema,
  fileProfileSchema,
  type ImportCheck,
  type ImportOptions,
  importCheckSchema,
  importOptionsSchema,
  type ListDeletion,
  type PhoneKindCounts,
} from '../../contract/import.ts';
import { type StartRequest, startRequestSchema } from '../../contract/import-request.ts';
import { type ImportStatus, importStatuses } from '../../contract/import-state.ts';
import { type Mapping, mappingSchema } from '../../contract/mapping.ts';
import type { UndoCounts } from '../../contract/undo.ts';
import type { Tables } from '../../db/tables.ts';
import { type ImportPlace, placeOf } from '../model/import-scope.ts';

/** Why the file or the system stopped an import. Stored as data and translated when displayed. */
const stopReasonSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  line: z.number().int().nullable(),
});
export type StopReason = z.infer<typeof stopReasonSchema>;

/**
 * The record of an import. Counts are rows. `rowCount` is null until the file has been read to its
 * end once.
 */
export type ImportRecord = ImportFacts & ImportPlace;
export type LeadImport = Extract<ImportRecord, { kind: 'lead' }>;
export type NumberImport = Extract<ImportRecord, { kind: 'do_not_call' }>;

type ImportFacts = {
  readonly tenantId: TenantId;
  readonly id: ImportId;
  readonly status: ImportStatus;
  readonly fileKey: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly fileSha256: string | null;
  /** null: the list is still stored. */
  readonly listDeleted: { readonly at: Date; readonly because: ListDeletion['because'] } | null;
  readonly fileOptions: FileOptions;
  /** The settings that came with the file; it starts with them when it has been read. */
  readonly startRequest: StartRequest | null;
  readonly profile: FileProfile | null;
  readonly mapping: Mapping | null;
  readonly options: ImportOptions;
  readonly check: ImportCheck | null;
  readonly rowCount: number | null;
  readonly created: number;
  readonly updated: number;
  readonly skippedDuplicate: number;
  readonly skippedDoNotCall: number;
  readonly failed: number;
  readonly leads: number;
  readonly contacts: number;
  readonly problems: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  readonly phoneKinds: PhoneKindCounts;
  readonly runSeconds: number;
  readonly peakRssBytes: number;
  readonly stop: StopReason | null;
  readonly retryOf: ImportId | null;
  /** The import is to be undone as soon as it has stopped. */
  readonly undoWhenStopped: boolean;
  readonly undo: UndoCounts;
  /** Number of failed rows handled by retries, and of those dismissed by a user. */
  readonly retriedRows: number;
  readonly dismissedRows: number;
  /**
   * `forReview`: a check that ends in `waiting`. Also the rows kept for review and those still
   * undecided.
   */
  readonly forReview: boolean;
  readonly flagged: number;
  readonly undecided: number;
  /** Since when the stored list has been missing. A worker continues when it is available again. */
  readonly listMissingSince: Date | null;
  readonly leaseToken: string;
  readonly createdBy: UserId;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly undoStartedAt: Date | null;
  readonly undoneAt: Date | null;
};

/** Converts a database row. Throws if the row contains values unknown to this version. */
export function toImportEntry(row: Selectable<Tables['imports']>): ImportRecord {
  return {
    tenantId: toId(row.tenant_id),
    id: toId(row.id),
    ...placeOf(row.project_id === null ? null : toId<ProjectId>(row.project_id)),
    status: z.enum(importStatuses).parse(row.status),
    fileKey: row.file_key,
    fileName: row.file_name,
    sizeBytes: Number(row.size_bytes),
    fileSha256: row.file_sha256,
    listDeleted: row.file_erased_at &&
      row.file_erased_because && { at: row.file_erased_at, because: row.file_erased_because },
    fileOptions: fileOptionsSchema.parse(row.file_options),
    startRequest: row.start_request === null ? null : startRequestSchema.parse(row.start_request),
    profile: row.profile === null ? null : fileProfileSchema.parse(row.profile),
    mapping: row.mapping === null ? null : mappingSchema.parse(row.mapping),
    options: importOptionsSchema.parse(row.options),
    check: row.check_result === null ? null : importCheckSchema.parse(row.check_result),
    rowCount: row.row_count === null ? null : Number(row.row_count),
    created: Number(row.created),
    updated: Number(row.updated),
    skippedDuplicate: Number(row.skipped_duplicate),
    skippedDoNotCall: Number(row.skipped_do_not_call),
    failed: Number(row.failed),
    leads: Number(row.lead_count),
    contacts: Number(row.contact_count),
    problems: row.problem_counts,
    warnings: row.warning_counts,
    phoneKinds: row.phone_kind_counts,
    runSeconds: row.run_seconds,
    peakRssBytes: Number(row.peak_rss_bytes),
    stop: row.stop === null ? null : stopReasonSchema.parse(row.stop),
    retryOf: row.retry_of === null ? null : toId<ImportId>(row.retry_of),
    undoWhenStopped: row.undo_when_stopped,
    undo: {
      leads: Number(row.undone_leads),
      contacts: Number(row.undone_contacts),
      restored: Number(row.restored_leads),
      kept: Number(row.kept_leads),
      releasedBans: Number(row.released_bans),
      restoredBans: Number(row.restored_bans),
      keptBans: Number(row.kept_bans),
    },
    retriedRows: Number(row.retried_rows),
    dismissedRows: Number(row.dismissed_rows),
    forReview: row.for_review,
    flagged: Number(row.flagged),
    undecided: Number(row.undecided),
    listMissingSince: row.list_missing_since,
    leaseToken: row.lease_token,
    createdBy: toId(row.created_by),
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    undoStartedAt: row.undo_started_at,
    undoneAt: row.undone_at,
  };
}

/** Progress of an import's undo. null if no undo was requested. */
export function undoOf({ status, undo }: ImportRecord): UndoCounts | null {
  return status === 'undoing' || status === 'undone' ? { ...undo } : null;
}

/** Data rows of the file that the recipe excluded. 0 until the whole file has been read. */
export function excludedRows({ profile, rowCount }: Pick<ImportRecord, 'profile' | 'rowCount'>): number {
  return profile === null || rowCount === null ? 0 : profile.rows - rowCount;
}

/** Number of rows that have an outcome. */
export function rowsDone(entry: ImportRecord): number {
  return entry.created + entry.updated + entry.skippedDuplicate + entry.skippedDoNotCall + entry.failed;
}
