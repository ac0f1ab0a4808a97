import { setTimeout as sleep } from 'node:timers/promises';

/** A part of the server and how to stop it. */
export type Step = readonly [name: string, stop: () => Promise<unknown>];

/** A step that takes longer is abandoned. PostgreSQL is stopped within 30 seconds. */
const stepMs = 10_000;
const lastStepMs = 35_000;
/** Maximum time after all steps have ended. */
const lingerMs = 2000;

/**
 * Stops the parts of the server one after another. A part that fails or does not end in time is
 * reported and abandoned. If something keeps the process alive after all steps, the process exits,
 * as after kill -9; no committed data is lost.
 */
export async function stopInTime(stderr: (line: string) => void, steps: readonly Step[]): Promise<void> {
  for (const [name, stop] of steps) {
    const limitMs = name === 'the database' ? lastStepMs : stepMs;
    const late = new AbortController();
    const outcome = await Promise.race([
      stop().then(
        () => undefined,
        (error: unknown) => `leadport: ${name} did not stop cleanly: ${String(error)}`,
      ),
      sleep(limitMs, `leadport: ${name} did not stop in ${limitMs / 1000} s: left behind`, {
        signal: late.signal,
      }).catch(() => undefined),
    ]);
    late.abort();
    if (outcome) stderr(outcome);
  }
  setTimeout(() => {
    stderr(`leadport: still open: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit();
  }, lingerMs).unref();
}
