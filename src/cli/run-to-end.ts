import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportStatus } from '../contract/import-state.ts';
import { claimImport, getImport, type ImportEntry, rowsDone, workOn } from '../import/index.ts';
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
 * Works on an import until it rests. A server that is running may take it first; then this waits for that. An import that stands in
 * its way because whoever worked on it is gone is finished first.
 */
export async function runToEnd(console: Console, system: System, entry: ImportEntry): Promise<ImportEntry> {
  let now = entry;
  while (stillGoing.includes(now.status) && !console.interrupted.aborted) {
    const claimed = await claimNext(system, entry);
    if (claimed)
      await workOn(
        { ...system.runDeps, onProgress: (at) => tellProgress(console, at) },
        claimed,
        console.interrupted,
      );
    else await sleep(pollMs);
    now = await getImport(system.db, entry.tenantId, entry.id);
  }
  return now;
}

async function claimNext(system: System, { tenantId, projectId, id }: ImportEntry) {
  const own = await claimImport(system.runDeps, 'run', { tenantId, id });
  if (own || projectId === null) return own;
  return claimImport(system.runDeps, 'run', { tenantId, projectId });
}

function tellProgress(console: Console, entry: ImportEntry): void {
  const total = entry.profile?.rows;
  const rate = entry.runSeconds > 0 ? Math.round(rowsDone(entry) / entry.runSeconds) : 0;
  console.tell(
    `${rowsDone(entry).toLocaleString()}${total ? ` / ${total.toLocaleString()}` : ''} rows, ${rate.toLocaleString()} rows/s`,
  );
}
