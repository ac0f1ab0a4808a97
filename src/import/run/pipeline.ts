/**
 * The stages that a row passes through: receive → detect → decode → parse → edit → map → check →
 * dedupe → write → report.
 *
 * Receive and detect are complete before an import starts: `profileFile` has examined the stored
 * file, and the record holds the result, including the user's corrections. The stages without a
 * database run in their own thread (`prepareBatches`). The other stages run in one transaction per
 * batch (`commitRows`). Reports are created from the stored results on request.
 */
import type { ClientBase } from 'pg';
import type { ByteSource } from '../../base/byte-source.ts';
import { toId } from '../../base/ids.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import { lockErasureKey } from '../../db/secret-fingerprints.ts';
import { decide } from '../dedupe/decide.ts';
import { findKnown } from '../dedupe/find-known.ts';
import type { KnownLead } from '../dedupe/known-lead.ts';
import { findFamily } from '../ledger/find-family.ts';
import type { LeadImport, NumberImport } from '../ledger/import-record.ts';
import type { FindFurigana } from '../ledger/kept-furigana.ts';
import { lockForBatch, recordBatch } from '../ledger/record-batch.ts';
import { unguardRows } from '../model/failure-file.ts';
import { tablesWithDraft } from '../model/lead-tables.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { rowId } from '../model/row-ids.ts';
import { findReviewed } from '../review/find-reviewed.ts';
import type { FlaggedRow } from '../review/keep-flagged.ts';
import type { BatchCounts } from '../write/batch-counts.ts';
import type { BatchEncoder } from '../write/batch-encoder.ts';
import { draftBatch } from '../write/draft-batch.ts';
import { findDifferences } from '../write/find-differences.ts';
import { noteBans } from '../write/note-bans.ts';
import { noteDuplicates } from '../write/note-duplicates.ts';
import { noteMarks } from '../write/note-marks.ts';
import { writeBatch } from '../write/write-batch.ts';
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
import { PlainRows, type ReadStep } from './plain/plain-rows.ts';
import {
  leadsOfRetried,
  matchFailedRows,
  type RetriedOutcome,
  recordMet,
  retriedByPlacement,
} from './retry/match-failed-rows.ts';
import { readAsAtFirst } from './retry/read-as-at-first.ts';
import { RowEditor } from './row-editor.ts';

/**
 * Reads the file from its start and yields batches from `job.firstRow` on. Holds only the current
 * batch in memory. `findFurigana` returns the furigana stored with the failed rows that a retry
 * imports again. `editor` applies the recipe and counts excluded rows.
 */
export async function* prepareBatches(
  job: ImportJob,
  source: ByteSource,
  findFurigana?: FindFurigana,
  editor: RowEditor = new RowEditor(job),
): AsyncGenerator<PreparedBatch> {
  const { encoder, add } = makeEncoder(job);
  const isFull = () => encoder.rowCount >= batchSize(encoder.lastRow) || encoder.sizeBytes >= maxBatchBytes;
  let bytesRead = 0;
  const count = (to: number) => {
    bytesRead = to;
  };
  for await (const steps of readSteps(job, source, { encoder, editor, findFurigana, count })) {
    for (const row of steps) {
      if (row) add(row); // map, check
      if (isFull()) yield encoder.end(bytesRead);
    }
  }
  if (encoder.rowCount > 0) yield encoder.end(bytesRead);
}

type StepOptions = {
  readonly encoder: BatchEncoder;
  readonly editor: RowEditor;
  readonly findFurigana: FindFurigana | undefined;
  /** Called with the number of bytes of the file that were read so far. */
  count(bytesRead: number): void;
};

/** The rows from `job.firstRow` on, without those that were encoded at once. */
async function* readSteps(
  job: ImportJob,
  source: ByteSource,
  { encoder, editor, findFurigana, count }: StepOptions,
): AsyncGenerator<Iterable<ReadStep>> {
  const plain = PlainRows.open(job, encoder);
  if (plain) return yield* plain.read(source, count);
  const unguard = unguardRows(job.columns);
  const file = await openRecordFile(source, job.format);
  try {
    const records = file.records({ undecodable: job.undecodable }); // decode, parse
    for await (const read of dataRows(records.batches, job)) {
      const rows = editor.edit(read.map(unguard)).filter(({ row }) => row >= job.firstRow); // edit
      count(records.bytesRead());
      yield await readAsAtFirst(rows, job, findFurigana);
    }
  } finally {
    await file.close();
  }
}

/**
 * Writes rows of a batch and everything that belongs to them in the transaction of `client`: all or
 * nothing. Takes the locks first, so that lookups stay valid until commit while other imports run.
 * Returns the state of the import. If a pause was requested in the meantime, returns that state and
 * writes nothing.
 */
export async function commitRows(client: ClientBase, task: BatchTask): Promise<ImportStatus> {
  const { entry, batch, range } = task;
  const now = await lockForBatch(client, entry);
  if (now.status !== 'running') return now.status;
  await lockErasureKey(client, task.mask.keyId);
  const counts =
    entry.kind === 'lead' ? await commitLeads(client, entry, task) : await commitNumbers(client, entry, task); // do-not-call
  await blankKeptRows(client, task); // of erased numbers
  await recordBatch(client, entry, now, { firstRow: batch.firstRow, ...range }, counts, task.work); // report data
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

/**
 * Waits for both promises and returns both values, or throws the error of either. No query is still
 * running when the transaction is rolled back.
 */
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
 * Determines what `commitRows` would do with the rows. Writes only a draft, so that later rows of
 * the same check can match it. Takes no locks: concurrent changes can alter the result, just as
 * they can between the check and the import.
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

/** `flagged`: the rows that need a user's decision. */
type CheckedBatch = { readonly counts: BatchCounts; readonly flagged: readonly FlaggedRow[] };

function flag(batch: PreparedBatch, index: number, matches: readonly KnownLead[]): FlaggedRow {
  return { row: batch.firstRow + index, line: batch.line[index] ?? 0, matches };
}
