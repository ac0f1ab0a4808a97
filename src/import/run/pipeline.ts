/**
 * The way of a row, stage by stage: receive → detect → decode → parse → map → check → dedupe → write → report.
 *
 * Receiving and detecting are over when an import starts: `profileFile` has looked at the stored file, and what it found (as the
 * user corrected it) stands in the record. The stages without a database run in a thread of their own (`prepareBatches`), the others
 * in one transaction a batch (`commitRows`). The report is made from what they left, when somebody asks for it.
 */
import type { ClientBase } from 'pg';
import type { ByteSource } from '../../base/byte-source.ts';
import { toId } from '../../base/ids.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import { decide, findKnown, type KnownLead } from '../dedupe/index.ts';
import {
  type FindFurigana,
  findFamily,
  type LeadImport,
  lockForBatch,
  type NumberImport,
  recordBatch,
} from '../ledger/index.ts';
import { unguardRows } from '../model/failure-file.ts';
import { tablesWithDraft } from '../model/lead-tables.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { rowId } from '../model/row-ids.ts';
import { type FlaggedRow, findReviewed } from '../review/index.ts';
import {
  type BatchCounts,
  draftBatch,
  findDifferences,
  noteBans,
  noteDuplicates,
  noteMarks,
  writeBatch,
} from '../write/index.ts';
import { banMarked } from './ban-marked.ts';
import { batchSize, maxBatchBytes } from './batch-size.ts';
import type { BatchTask } from './batch-task.ts';
import { blankKeptRows } from './erased/blank-kept-rows.ts';
import { dataRows } from './file/data-rows.ts';
import { openRecordFile } from './file/open-record-file.ts';
import { findRowBans } from './find-row-bans.ts';
import type { ImportJob } from './import-job.ts';
import { listNumbers } from './list-numbers.ts';
import { makeEncoder } from './make-encoder.ts';
import {
  leadsOfRetried,
  matchFailedRows,
  type RetriedOutcome,
  recordMet,
  retriedByPlacement,
} from './retry/match-failed-rows.ts';
import { readAsAtFirst } from './retry/read-as-at-first.ts';

/**
 * Reads the file from its start and gives batches from `job.firstRow` on. Nothing but the batch under way is held. `findFurigana`: what was kept of the
 * failed rows that a retry imports again.
 */
export async function* prepareBatches(
  job: ImportJob,
  source: ByteSource,
  findFurigana?: FindFurigana,
): AsyncGenerator<PreparedBatch> {
  const { encoder, add } = makeEncoder(job);
  const unguard = unguardRows(job.columns);
  const file = await openRecordFile(source, job.format);
  try {
    const records = file.records({ undecodable: job.undecodable }); // decode, parse
    for await (const read of dataRows(records.batches, job)) {
      const rows = read.filter(({ row }) => row >= job.firstRow).map(unguard);
      for (const row of await readAsAtFirst(rows, job, findFurigana)) {
        add(row); // map, check
        const isFull = encoder.rowCount >= batchSize(row.row) || encoder.sizeBytes >= maxBatchBytes;
        if (isFull) yield encoder.end(records.bytesRead());
      }
    }
    if (encoder.rowCount > 0) yield encoder.end(records.bytesRead());
  } finally {
    await file.close();
  }
}

/**
 * Writes rows of a batch, with all that belongs to them, in the transaction of `client`: all of it or nothing. The locks come
 * first: what is then looked up stays true until commit, whoever else imports. Gives the state the import is in; where a person has asked for
 * a pause meanwhile, that, and nothing is written.
 */
export async function commitRows(client: ClientBase, task: BatchTask): Promise<ImportStatus> {
  const { entry, batch, range } = task;
  const now = await lockForBatch(client, entry);
  if (now.status !== 'running') return now.status;
  const counts =
    entry.kind === 'lead' ? await commitLeads(client, entry, task) : await commitNumbers(client, entry, task); // do-not-call
  await blankKeptRows(client, task); // of erased numbers
  await recordBatch(client, entry, now, { firstRow: batch.firstRow, ...range }, counts, task.work); // report, made from this
  return now.status;
}

async function commitLeads(
  client: ClientBase,
  entry: LeadImport,
  { batch, range, mask, secondaryConnection }: BatchTask,
): Promise<BatchCounts> {
  const met = await matchFailedRows(client, entry, batch, range, { lock: true }); // of a retry
  const family = await findFamily(client, entry);
  const [known, bans] = await bothOf(
    findKnown(client, entry, batch, range, family), // dedupe
    findRowBans(secondaryConnection, entry, mask, batch, range), // do-not-call
  );
  const reviewed = await findReviewed(client, entry, batch, range, known); // what people decided of duplicates
  const evidence = { known, bans, reviewed, retried: leadsOfRetried(met, entry) };
  const placements = decide(batch, range, evidence, entry);
  const found = [
    ...(await findDifferences(client, entry, batch, range.from, placements)),
    ...noteDuplicates(entry, batch, range.from, placements),
    ...noteMarks(entry, batch, range.from, placements),
    ...noteBans(entry, batch, range.from, placements, bans),
  ];
  const counts = await writeBatch(client, entry, { batch, from: range.from, placements, found }); // write
  if (entry.options.doNotCallColumn === 'ban') await banMarked(client, entry, { batch, range, mask });
  await recordMet(client, entry, met, (index) =>
    retriedByPlacement(placements[index - range.from], toId(rowId(entry.id, batch.firstRow + index, 0))),
  );
  return counts;
}

/** What both give, or the fault of either, when both have ended: nothing is under way any more when a transaction is rolled back. */
async function bothOf<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

async function commitNumbers(client: ClientBase, entry: NumberImport, task: BatchTask): Promise<BatchCounts> {
  const met = await matchFailedRows(client, entry, task.batch, task.range, { lock: true });
  const counts = await listNumbers(client, entry, task, { draft: false });
  const done: RetriedOutcome = { outcome: 'created', leadId: null };
  await recordMet(client, entry, met, (index) => (task.batch.sound[index] === 1 ? done : undefined));
  return counts;
}

/**
 * Finds out what `commitRows` would do with the rows, and writes nothing but a draft that later rows of the same check meet. No
 * locks: what others do meanwhile may change the result, as it would between the check and the import.
 */
export async function checkRows(client: ClientBase, task: Omit<BatchTask, 'work'>): Promise<CheckedBatch> {
  const { entry, batch, range } = task;
  if (entry.kind === 'do_not_call') {
    return { counts: await listNumbers(client, entry, task, { draft: true }), flagged: [] };
  }
  const met = await matchFailedRows(client, entry, batch, range, { lock: false });
  const family = await findFamily(client, entry);
  const [known, bans] = await bothOf(
    findKnown(client, entry, batch, range, family, tablesWithDraft),
    findRowBans(task.secondaryConnection, entry, task.mask, batch, range),
  );
  const evidence = { known, bans, reviewed: null, retried: leadsOfRetried(met, entry) };
  const placements = decide(batch, range, evidence, entry);
  const found = [
    ...(await findDifferences(client, entry, batch, range.from, placements, tablesWithDraft)),
    ...noteDuplicates(entry, batch, range.from, placements),
    ...noteMarks(entry, batch, range.from, placements),
    ...noteBans(entry, batch, range.from, placements, bans),
  ];
  const counts = await draftBatch(client, entry, { batch, from: range.from, placements, found });
  const flagged = placements.flatMap((placement, offset) =>
    placement.kind === 'wait' ? [flag(batch, range.from + offset, placement.matches)] : [],
  );
  return { counts, flagged };
}

/** `flagged`: the rows that wait for a person's decision. */
type CheckedBatch = { readonly counts: BatchCounts; readonly flagged: readonly FlaggedRow[] };

function flag(batch: PreparedBatch, index: number, matches: readonly KnownLead[]): FlaggedRow {
  return { row: batch.firstRow + index, line: batch.line[index] ?? 0, matches };
}
