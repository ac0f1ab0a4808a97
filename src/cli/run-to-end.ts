import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../base/refusal.ts';
import type { ImportStatus } from '../contract/import-state.ts';
import { describeRefusalOf } from '../contract/refusals.ts';
import { joinSentences, renderSentence } from '../contract/sentence.ts';
import { type ImportRecord, rowsDone } from '../import/ledger/import-record.ts';
import { getImport } from '../import/ledger/import-store.ts';
import { claimImport } from '../import/ledger/lease.ts';
import { workOn } from '../import/run/work-on.ts';
import type { Console } from './command.ts';
import type { System } from './system.ts';

const stillGoing: readonly ImportStatus[] = [
  'checking',
  'queued',
  'running',
  'pausing',
  'cancelling',
  'undoing',
];
const pollMs = 200;
/**
 * Maximum number of errors, such as a lost connection or a session ended by another worker. The
 * import continues at the last batch.
 */
const maxTroubles = 5;
const pauseAfterTroubleMs = 1000;

/**
 * Works on an import until it comes to rest. A running server may claim it first; then this waits.
 * An import of the same project that blocks it, because its worker is gone, is finished first.
 */
export async function runToEnd(console: Console, system: System, entry: ImportRecord): Promise<ImportRecord> {
  let now = entry;
  let troubles = 0;
  let hasReportedMissing = false;
  while (stillGoing.includes(now.status) && !console.interrupted.aborted) {
    try {
      if (!(await workOnNext(console, system, entry))) await sleep(pollMs);
      now = await getImport(system.db, entry.tenantId, entry.id);
      if (now.listMissingSince && !hasReportedMissing) reportMissing(console);
      hasReportedMissing = now.listMissingSince !== null;
    } catch (error) {
      troubles += 1;
      if (troubles === maxTroubles || error instanceof Refusal) throw error;
      await sleep(pauseAfterTroubleMs);
    }
  }
  return now;
}

/** Returns false if there is no work now. */
async function workOnNext(console: Console, system: System, entry: ImportRecord): Promise<boolean> {
  const claimed = await claimNext(system, entry);
  if (!claimed) return false;
  const deps = { ...system.runDeps, onProgress: (at: ImportRecord) => reportProgress(console, at) };
  await workOn(deps, claimed, console.interrupted);
  return true;
}

async function claimNext(system: System, { tenantId, projectId, id }: ImportRecord) {
  const own = await claimImport(system.runDeps, 'run', { tenantId, id });
  if (own || projectId === null) return own;
  return claimImport(system.runDeps, 'run', { tenantId, projectId });
}

function reportMissing({ stderr, language }: Console): void {
  const { message, hint } = describeRefusalOf('stored_list_missing', {}, null, language);
  stderr(joinSentences(message, hint, language));
}

const progressTexts = {
  of: { ja: '{done}/{total}行（毎秒{rate}行）', en: '{done} of {total} {total|row|rows}, {rate} rows/s' },
  unknown: { ja: '{done}行（毎秒{rate}行）', en: '{done} {done|row|rows}, {rate} rows/s' },
} as const;

function reportProgress({ stderr, language }: Console, entry: ImportRecord): void {
  const total = entry.profile?.rows;
  const rate = entry.runSeconds > 0 ? Math.round(rowsDone(entry) / entry.runSeconds) : 0;
  const params = {
    done: rowsDone(entry).toLocaleString(),
    total: total?.toLocaleString() ?? '',
    rate: rate.toLocaleString(),
  };
  stderr(renderSentence(total ? progressTexts.of : progressTexts.unknown, params, language));
}
