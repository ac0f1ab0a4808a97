import { setTimeout as sleep } from 'node:timers/promises';
import { findUnsealedTenants, sealEntries } from '../audit/chain/seal-entries.ts';
import { compareSecrets } from '../db/secret-fingerprints.ts';
import { eraseNextBatch } from '../erasure/run-erasure.ts';
import type { ErasureDeps } from '../erasure/steps/step.ts';
import type { ImportRecord } from '../import/ledger/import-record.ts';
import { claimImport, postponeImport, type WorkKind } from '../import/ledger/lease.ts';
import type { RunDeps } from '../import/run/run-import.ts';
import { workOn } from '../import/run/work-on.ts';
import { buildNextBlocks } from '../leads/search/build-blocks.ts';
import { type SweepDeps, sweepFiles } from '../retention/sweep-files.ts';
import { deleteOldDeliveries, deliverWebhooks, type WebhookDeps } from '../webhooks/deliver-webhooks.ts';

export type WorkerDeps = RunDeps & {
  readonly erasure: ErasureDeps;
  readonly webhooks: WebhookDeps;
  /** `pauseMs`: between two sweeps. */
  readonly sweep: SweepDeps & { readonly pauseMs?: number };
  /**
   * Calls back whenever an import may have become claimable. Returns a function that stops
   * listening.
   */
  readonly onChange: (wake: () => void) => () => void;
  /**
   * Aborts while the disk is full: running work is released after its batch and continues when
   * there is space.
   */
  readonly room: () => AbortSignal;
  /** A lane failed and will try again. */
  readonly onTrouble: (error: unknown) => void;
};

/** Polling interval, to find missed changes and imports whose holder has died. */
const pollMs = 2000;
const pauseAfterTroubleMs = 1000;
/** Longer than the pause of a lane, so that it takes another import in the meantime. */
const pauseAfterFaultSeconds = 5;
const sweepPauseMs = 60_000;

/**
 * Works on imports in two lanes, so that a long import does not delay the profiling of a new file.
 * Also seals the audit log, sends webhooks, erases numbers, deletes files that are not needed any
 * more, and builds search terms. `stop` releases the current work after its batch.
 */
export function startWorker(deps: WorkerDeps): { stop(): Promise<void> } {
  const shutdown = new AbortController();
  const lanes = (['profile', 'run'] as const).map((kind) => workLane(deps, kind, shutdown.signal));
  lanes.push(
    sealAuditLog(deps, shutdown.signal),
    eraseNumbers(deps, shutdown.signal),
    sweep(deps, shutdown.signal),
    buildSearch(deps, shutdown.signal),
    sendWebhooks(deps, shutdown.signal),
  );
  return {
    async stop() {
      shutdown.abort();
      await Promise.all(lanes);
    },
  };
}

async function workLane(deps: WorkerDeps, kind: WorkKind, shutdown: AbortSignal): Promise<void> {
  while (!shutdown.aborted) {
    const room = deps.room();
    if (room.aborted) {
      await sleep(pauseAfterTroubleMs, undefined, { signal: shutdown }).catch(() => undefined);
      continue;
    }
    const change = nextChange(deps, shutdown);
    try {
      // A worker with the wrong key must leave imports to the others.
      await compareSecrets(deps.db, { 'erasure-key': deps.mask.keyId });
      const claimed = await claimImport(deps, kind);
      if (claimed) await workOrPostpone(deps, claimed, AbortSignal.any([shutdown, room]));
      else await change.happened;
    } catch (error) {
      deps.onTrouble(error);
      await sleep(pauseAfterTroubleMs, undefined, { signal: shutdown }).catch(() => undefined);
    } finally {
      change.forget();
    }
  }
}

/**
 * Works on the import. After a transient error the import can only be claimed again after some
 * seconds, so that a recurring error does not delay other imports.
 */
async function workOrPostpone(deps: WorkerDeps, claimed: ImportRecord, stopped: AbortSignal): Promise<void> {
  try {
    await workOn(deps, claimed, stopped);
  } catch (error) {
    await postponeImport(deps.db, claimed, pauseAfterFaultSeconds).catch(deps.onTrouble);
    throw error;
  }
}

async function sealAuditLog(deps: WorkerDeps, shutdown: AbortSignal): Promise<void> {
  while (!shutdown.aborted) {
    try {
      for (const tenantId of await findUnsealedTenants(deps.db)) await sealEntries(deps.db, tenantId);
    } catch (error) {
      deps.onTrouble(error);
    }
    await sleep(pollMs, undefined, { signal: shutdown }).catch(() => undefined);
  }
}

async function eraseNumbers(deps: WorkerDeps, shutdown: AbortSignal): Promise<void> {
  while (!shutdown.aborted) {
    const state = await eraseNextBatch(deps.erasure).catch((error: unknown) => {
      deps.onTrouble(error);
      return 'waits';
    });
    if (state !== 'worked') await sleep(pollMs, undefined, { signal: shutdown }).catch(() => undefined);
  }
}

/** Looks often: the receiver of an event waits for it. */
const webhookPauseMs = 500;

async function sendWebhooks(deps: WorkerDeps, shutdown: AbortSignal): Promise<void> {
  let sweptAt = 0;
  while (!shutdown.aborted) {
    let sent = 0;
    try {
      if (Date.now() - sweptAt > sweepPauseMs) {
        await deleteOldDeliveries(deps.db);
        sweptAt = Date.now();
      }
      sent = await deliverWebhooks(deps.webhooks);
    } catch (error) {
      deps.onTrouble(error);
      await sleep(pauseAfterTroubleMs, undefined, { signal: shutdown }).catch(() => undefined);
    }
    if (sent === 0) await sleep(webhookPauseMs, undefined, { signal: shutdown }).catch(() => undefined);
  }
}

async function sweep(deps: WorkerDeps, shutdown: AbortSignal): Promise<void> {
  while (!shutdown.aborted) {
    await sweepFiles(deps.sweep).catch(deps.onTrouble);
    await sleep(deps.sweep.pauseMs ?? sweepPauseMs, undefined, { signal: shutdown }).catch(() => undefined);
  }
}

async function buildSearch(deps: WorkerDeps, shutdown: AbortSignal): Promise<void> {
  while (!shutdown.aborted) {
    const built = await buildNextBlocks(deps.db).catch((error: unknown) => {
      deps.onTrouble(error);
      return false;
    });
    if (!built) await sleep(pollMs, undefined, { signal: shutdown }).catch(() => undefined);
  }
}

/** Starts listening before it checks for work, so that no change is missed. */
function nextChange(deps: WorkerDeps, shutdown: AbortSignal): { happened: Promise<void>; forget(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, pollMs);
  const stopListening = deps.onChange(resolve);
  const listening = new AbortController();
  shutdown.addEventListener('abort', () => resolve(), { signal: listening.signal });
  return {
    happened: promise,
    forget() {
      clearTimeout(timer);
      listening.abort();
      stopListening();
    },
  };
}
