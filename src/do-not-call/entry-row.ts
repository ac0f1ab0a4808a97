import {
  type ContactId,
  type DoNotCallEntryId,
  type ImportId,
  type LeadId,
  type ProjectId,
  toId,
  type UserId,
  type WorkgroupId,
} from '../base/ids.ts';
import { type DoNotCallReason, type DoNotCallSource, doNotCallEntrySchema } from '../contract/do-not-call.ts';

type Named<Id> = { readonly id: Id; readonly name: string };

/**
 * One number in one scope. `workgroup` null: the whole company; `project` null: all projects;
 * `expiresAt` null: until released.
 */
export type EntryRecord = {
  readonly id: DoNotCallEntryId;
  readonly phone: string;
  readonly phoneE164: string | null;
  readonly leadName: string;
  readonly workgroup: Named<WorkgroupId> | null;
  readonly project: Named<ProjectId> | null;
  readonly reason: DoNotCallReason;
  readonly note: string;
  readonly evidence: string;
  /** A day, such as 2024-01-05. */
  readonly refusedOn: string | null;
  readonly source: DoNotCallSource;
  readonly importId: ImportId | null;
  readonly importRow: number | null;
  readonly leadId: LeadId | null;
  readonly contactId: ContactId | null;
  /** The number was erased. Only a keyed hash of it remains. */
  readonly erased: boolean;
  readonly active: boolean;
  readonly expiresAt: Date | null;
  readonly createdBy: Named<UserId> | null;
  readonly createdAt: Date;
  readonly released: {
    readonly at: Date;
    readonly by: Named<UserId> | null;
    readonly reason: string;
  } | null;
};

/**
 * SQL condition that entry `e` is in force. Uses the database's clock, so that all servers agree.
 */
export const inForce = `e.released_at is null and (e.expires_at is null or e.expires_at > statement_timestamp())`;

/** A row of `described_entries` as returned by the driver: an entry with related names. */
export type EntryRow = {
  id: string;
  phone: string;
  phone_number: string;
  lead_name: string;
  workgroup_id: string | null;
  workgroup_name: string | null;
  project_id: string | null;
  project_name: string | null;
  reason: string;
  note: string;
  evidence: string;
  refused_on: string | null;
  source: string;
  import_id: string | null;
  import_row: string | null;
  lead_id: string | null;
  contact_id: string | null;
  erased_at: Date | null;
  active: boolean;
  expires_at: Date | null;
  created_by: string | null;
  creator_name: string | null;
  created_at: Date;
  released_at: Date | null;
  released_by: string | null;
  releaser_name: string | null;
  release_reason: string | null;
};

const kindsSchema = doNotCallEntrySchema.pick({ reason: true, source: true });

/** Converts a row into a record. */
export function toEntry(row: EntryRow): EntryRecord {
  return {
    id: toId<DoNotCallEntryId>(row.id),
    phone: row.phone,
    phoneE164: row.phone_number.startsWith('+') ? row.phone_number : null,
    leadName: row.lead_name,
    workgroup: named(row.workgroup_id, row.workgroup_name),
    project: named(row.project_id, row.project_name),
    ...kindsSchema.parse(row),
    note: row.note,
    evidence: row.evidence,
    refusedOn: row.refused_on,
    importId: row.import_id === null ? null : toId<ImportId>(row.import_id),
    importRow: row.import_row === null ? null : Number(row.import_row),
    leadId: row.lead_id === null ? null : toId<LeadId>(row.lead_id),
    contactId: row.contact_id === null ? null : toId<ContactId>(row.contact_id),
    erased: row.erased_at !== null,
    active: row.active,
    expiresAt: row.expires_at,
    createdBy: named(row.created_by, row.creator_name),
    createdAt: row.created_at,
    released: row.released_at && {
      at: row.released_at,
      by: named(row.released_by, row.releaser_name),
      reason: row.release_reason ?? '',
    },
  };
}

function named<T extends UserId | ProjectId | WorkgroupId>(
  id: string | null,
  name: string | null,
): Named<T> | null {
  return id === null ? null : { id: toId<T>(id), name: name ?? '' };
}
