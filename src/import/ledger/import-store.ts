import { sql } from 'kysely';
import { recordAudit } from '../../audit/record-audit.ts';
import { type ImportId, type ProjectId, type TenantId, toId, type UserId } from '../../base/ids.ts';
import {
  type FileOptions,
  type FileProfile,
  type ImportCheck,
  type ImportOptions,
  importOptionsSchema,
} from '../../contract/import.ts';
import type { StartRequest } from '../../contract/import-request.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import type { Mapping } from '../../contract/mapping.ts';
import type { Provenance } from '../../contract/provenance.ts';
import { refuse } from '../../contract/refusals.ts';
import { type Database, inTransaction, type Trx } from '../../db/database.ts';
import { jsonText } from '../../db/json-text.ts';
import { placeOf } from '../model/import-scope.ts';
import { type ImportRecord, type StopReason, toImportEntry } from './import-record.ts';
import { notifyChange } from './notify.ts';
import { statesBefore } from './state-changes.ts';

/** A received file that has not been profiled yet. */
export type ImportDraft = {
  readonly tenantId: TenantId;
  /** null: a do-not-call list. */
  readonly projectId: ProjectId | null;
  readonly fileKey: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly fileOptions: FileOptions;
  readonly createdBy: UserId;
  /** Starts the import when the file has been profiled. */
  readonly startRequest?: StartRequest | null;
  /** The profile if it is already known; otherwise a worker profiles the file. */
  readonly found?: {
    readonly profile: FileProfile;
    readonly fileSha256: string;
    readonly retryOf: ImportId | null;
  };
};

/**
 * Inserts the record of a new import: in `receiving`, or in `mapping` if the file has been
 * profiled.
 */
export async function insertImport(trx: Trx, draft: ImportDraft): Promise<ImportId> {
  const { id } = await trx
    .insertInto('imports')
    .values({
      tenant_id: draft.tenantId,
      project_id: draft.projectId,
      kind: placeOf(draft.projectId).kind,
      status: draft.found ? 'mapping' : 'receiving',
      ...(draft.found && columnsOf(draft.found)),
      file_key: draft.fileKey,
      file_name: draft.fileName,
      size_bytes: String(draft.sizeBytes),
      file_options: jsonText(draft.fileOptions),
      created_by: draft.createdBy,
      start_request: draft.startRequest ? jsonText(draft.startRequest) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await notifyChange(trx, draft.tenantId, toId<ImportId>(id));
  return toId<ImportId>(id);
}

/** Returns the import. Throws `not_found`. */
export async function getImport(db: Database, tenantId: TenantId, id: ImportId): Promise<ImportRecord> {
  const row = await db
    .selectFrom('imports')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw refuse('not_found');
  return toImportEntry(row);
}

/**
 * Deletes the record of a file from which nothing was imported. Throws `invalid_state` otherwise.
 */
export async function discardImport(db: Database, entry: ImportRecord): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('imports')
    .where('tenant_id', '=', entry.tenantId)
    .where('id', '=', entry.id)
    .where((eb) =>
      eb.or([
        eb('status', 'in', ['mapping', 'failed', 'cancelled']),
        // The missing list may never come back.
        eb.and([eb('status', '=', 'receiving'), eb('list_missing_since', 'is not', null)]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('import_batches as b')
            .select('b.first_row')
            .whereRef('b.tenant_id', '=', 'imports.tenant_id')
            .whereRef('b.import_id', '=', 'imports.id'),
        ),
      ),
    )
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw refuse('invalid_state', { status: entry.status });
}

/** Values that can be set together with a change of state. */
export type ImportChange = {
  readonly fileOptions?: FileOptions;
  readonly mapping?: Mapping;
  readonly options?: ImportOptions;
  readonly profile?: FileProfile;
  readonly fileSha256?: string;
  readonly retryOf?: ImportId | null;
  readonly check?: ImportCheck;
  readonly forReview?: boolean;
  readonly rowCount?: number;
  /** Working time that no batch has counted. */
  readonly addedSeconds?: number;
  readonly stop?: StopReason;
  readonly undoWhenStopped?: boolean;
};

/**
 * Moves an import to another state, from any state in the table that leads there (or only from
 * `from`), and sets the changed values. With `leaseToken`, only the worker that holds the lease may
 * do so, and coming to rest is written to the audit log. Returns the updated record. Throws
 * `invalid_state` with the current state.
 */
export function changeState(
  db: Database,
  entry: Pick<ImportRecord, 'tenantId' | 'id'>,
  to: ImportStatus,
  change: ImportChange = {},
  holder: StateHolder = {},
): Promise<ImportRecord> {
  const move = async (trx: Trx) => {
    const moved = await moveState(trx, entry, to, change, holder);
    if (holder.leaseToken !== undefined && isRecorded(to)) await recordRest(trx, moved);
    return moved;
  };
  return inTransaction(db, move);
}

/** Workers record what they bring an import to. The end of a check is no news for a log. */
function isRecorded(to: ImportStatus): boolean {
  return restingStates.includes(to) || to === 'waiting';
}

/** Clears the wait for a missing list if the next state does not read the list. */
function waitOf(to: ImportStatus) {
  return { not_before: null, ...(!readsList(to) && { list_missing_since: null }) };
}

/** True if the list of an import in this state will be read. */
function readsList(status: ImportStatus): boolean {
  return status === 'receiving' || status === 'checking' || status === 'queued';
}

type StateHolder = { from?: readonly ImportStatus[]; leaseToken?: string };

/** `changeState` within an existing transaction, without the audit entry for coming to rest. */
export async function moveState(
  db: Trx,
  entry: Pick<ImportRecord, 'tenantId' | 'id'>,
  to: ImportStatus,
  change: ImportChange,
  holder: StateHolder,
): Promise<ImportRecord> {
  const row = await db
    .updateTable('imports')
    .set({ status: to, ...columnsOf(change), ...momentsOf(to), ...waitOf(to) })
    .where('tenant_id', '=', entry.tenantId)
    .where('id', '=', entry.id)
    .where('status', 'in', [...(holder.from ?? statesBefore(to))])
    .$if(readsList(to), (query) => query.where('file_erased_at', 'is', null))
    .$if(holder.leaseToken !== undefined, (query) => query.where('lease_token', '=', holder.leaseToken ?? ''))
    .returningAll()
    .executeTakeFirst();
  if (row) {
    await notifyChange(db, entry.tenantId, entry.id);
    return toImportEntry(row);
  }
  const now = await getImport(db, entry.tenantId, entry.id);
  if (now.listDeleted && readsList(to)) throw refuse('list_deleted');
  throw refuse('invalid_state', { status: now.status });
}

/** States in which a started import needs no worker. */
export const restingStates: readonly ImportStatus[] = [
  'paused',
  'cancelled',
  'completed',
  'completed_with_failures',
  'failed',
  'undone',
];

function recordRest(trx: Trx, entry: ImportRecord): Promise<void> {
  const { tenantId, id, created, updated, skippedDuplicate, skippedDoNotCall, failed, stop } = entry;
  const rows = { created, updated, skippedDuplicate, skippedDoNotCall, failed };
  return recordAudit(trx, {
    tenantId,
    userId: null,
    action: `import.${entry.status}`,
    subject: 'import',
    subjectId: id,
    detail: entry.status === 'undone' ? { ...entry.undo } : { ...rows, ...(stop && { stop: stop.code }) },
  });
}

function columnsOf(change: ImportChange) {
  return {
    ...(change.fileOptions && { file_options: jsonText(change.fileOptions) }),
    ...(change.mapping && { mapping: jsonText(change.mapping) }),
    ...(change.options && { options: jsonText(change.options) }),
    ...(change.profile && { profile: jsonText(change.profile) }),
    ...(change.fileSha256 && { file_sha256: change.fileSha256 }),
    ...(change.retryOf !== undefined && { retry_of: change.retryOf }),
    ...(change.check && { check_result: JSON.stringify(change.check) }),
    ...(change.forReview !== undefined && { for_review: change.forReview }),
    ...(change.addedSeconds !== undefined && {
      run_seconds: sql<number>`run_seconds + ${change.addedSeconds}`,
    }),
    ...(change.rowCount !== undefined && { row_count: String(change.rowCount) }),
    ...(change.undoWhenStopped !== undefined && { undo_when_stopped: change.undoWhenStopped }),
    ...(change.stop && { stop: jsonText(change.stop) }),
  };
}

/** The lease ends in states without work. Final states get an end time. */
function momentsOf(to: ImportStatus) {
  switch (to) {
    case 'completed':
    case 'completed_with_failures':
    case 'failed':
    case 'cancelled':
      return { lease_until: null, finished_at: sql<Date>`now()` };
    case 'undoing':
      return { lease_until: null, undo_started_at: sql<Date>`now()` };
    case 'undone':
      return { lease_until: null, undone_at: sql<Date>`now()` };
    case 'receiving':
      return { lease_until: null, stop: null, finished_at: null, check_result: null };
    case 'queued':
    case 'paused':
    case 'mapping':
    case 'waiting':
      return { lease_until: null };
    case 'running':
      return { started_at: sql<Date>`coalesce(started_at, now())` };
    case 'checking':
      return { lease_until: null, check_result: null };
    case 'pausing':
    case 'cancelling':
      return {};
  }
}

/**
 * Sets where the list came from and returns the previous options. Undefined while the file is being
 * profiled.
 */
export async function setProvenance(
  trx: Trx,
  { tenantId, id }: Pick<ImportRecord, 'tenantId' | 'id'>,
  provenance: Provenance,
): Promise<ImportOptions | undefined> {
  const row = await trx
    .selectFrom('imports')
    .select('options')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('status', '!=', 'receiving')
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  await trx
    .updateTable('imports')
    .set({ options: sql`options || ${jsonText(provenance)}::jsonb` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  return importOptionsSchema.parse(row.options);
}

/** The company's next import after `after` whose file is stored. */
export async function findNextStoredImport(
  db: Database,
  tenantId: TenantId,
  after: string,
): Promise<ImportRecord | undefined> {
  const row = await db
    .selectFrom('imports')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '>', after)
    .where('file_erased_at', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row && toImportEntry(row);
}
