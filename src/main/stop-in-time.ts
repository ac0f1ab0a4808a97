import { setTimeout as sleep } from 'node:timers/promises';

/** A part of the server, and how it is stopped. */
export type Step = readonly [name: string, stop: () => Promise<unknown>];

/** A step that takes longer is left behind. PostgreSQL is stopped within 30 seconds. */
const stepMs = 10_000;
const lastStepMs = 35_000;
/** When all steps are over, nothing is left to wait for. */
const lingerMs = 2000;

/**
 * Stops the parts of the server one after the other. One that fails or does not end in time is named and left behind, and so is
 * what keeps the process alive when all have ended: the process ends, as after kill -9, and nothing that is committed is lost.
 */
export async function stopInTime(tell: (line: string) => void, steps: readonly Step[]): Promise<void> {
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
    if (outcome) tell(outcome);
  }
  setTimeout(() => {
    tell(`leadport: still open: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit();
  }, lingerMs).unref();
}
