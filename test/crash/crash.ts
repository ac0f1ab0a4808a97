import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomFrom } from '../support/lists.ts';
import { findInconsistencies, stateOf } from '../support/state-of.ts';
import { type Disturbance, disturbances } from './disturbances.ts';
import { type Lab, openLab } from './lab.ts';
import { clone, drop, makeScenarios, type Scenario, withPool } from './scenarios.ts';

export type CrashRun = {
  readonly run: number;
  readonly name: string;
  readonly disturbed: number;
  /** Milliseconds between the claim of the import and each interruption. */
  readonly momentsMs: readonly number[];
  readonly failure?: string;
};

/** A run that is interrupted and restarted this often counts as stuck. */
const maxStarts = 40;
const mostDisturbances = 4;

/**
 * Interrupts imports and undos at random moments in every way a machine can fail, and compares the
 * results with an undisturbed run: leads, contacts, skipped rows, problems, before-images, records
 * and counters, byte for byte. Run `i` of a seed always has the same steps, but the exact moments
 * depend on the machine.
 */
export async function* crash(seed: number, runs: number, only = ''): AsyncGenerator<CrashRun> {
  const lab = await openLab();
  try {
    const scenarios = await makeScenarios(lab);
    const possible = disturbances.filter(({ needsOwnDisk }) => !needsOwnDisk || lab.hasOwnDisk);
    // Every scenario with every interruption, before any pair repeats.
    const pairs = possible.flatMap((_, shift) =>
      scenarios.flatMap((scenario, at) => {
        const disturbance = possible[(at + shift) % possible.length];
        return disturbance && nameOf(scenario, disturbance).includes(only) ? [{ scenario, disturbance }] : [];
      }),
    );
    assert.ok(pairs.length > 0, `no scenario has a name with ${only}`);
    for (let run = 0; run < runs; run += 1) {
      const pair = pairs[run % pairs.length];
      if (pair) yield await runOnce(lab, seed, run, pair.scenario, pair.disturbance);
    }
  } finally {
    await lab.close();
  }
}

function nameOf(scenario: Scenario, disturbance: Disturbance): string {
  return `${scenario.name}: ${disturbance.name}`;
}

async function runOnce(
  lab: Lab,
  seed: number,
  run: number,
  scenario: Scenario,
  disturbance: Disturbance,
): Promise<CrashRun> {
  const database = `run_${run}`;
  const name = nameOf(scenario, disturbance);
  await clone(lab, scenario.template, database);
  const random = randomFrom(seed * 1_000_003 + run);
  const momentsMs: number[] = [];
  const summary = () => ({ run, name, disturbed: momentsMs.length, momentsMs });
  try {
    await disturbUntilDone(lab, database, scenario, disturbance, random, momentsMs);
    const isStopped = await hasStopped(lab, database, disturbance);
    await withPool(lab, database, async (pool) => {
      if (!isStopped) assert.deepEqual(await stateOf({ pool }), scenario.end);
      assert.deepEqual(await findInconsistencies({ pool }), []);
    });
    return summary();
  } catch (error) {
    await lab.revive();
    return { ...summary(), failure: `${error}\n${await lab.lastFaults()}` };
  } finally {
    await drop(lab, database);
  }
}

/** Records whether it was interrupted before it was done. */
async function disturbUntilDone(
  lab: Lab,
  database: string,
  scenario: Scenario,
  disturbance: Disturbance,
  random: () => number,
  momentsMs: number[],
): Promise<void> {
  const start = () => lab.start(database, ...scenario.command);
  let words = '';
  for (let starts = 0; starts < maxStarts; starts += 1) {
    if (scenario.done.includes(await stateOfImport(lab, database))) return;
    if (await hasStopped(lab, database, disturbance)) return;
    await refuseOtherStops(lab, database);
    const worker = start();
    if (momentsMs.length < mostDisturbances) {
      await lab.claimed(database, worker);
      const claimed = performance.now();
      await Promise.race([worker.ended, sleep(random() * scenario.seconds * 800)]);
      if (!worker.hasEnded()) {
        momentsMs.push(Math.round(performance.now() - claimed));
        await disturbance.disturb({ lab, database, worker, startAnother: start, random });
      }
    }
    await worker.ended;
    words = worker.words();
  }
  throw new Error(`not done after ${maxStarts} starts; the last one said: ${words}`);
}

async function refuseOtherStops(lab: Lab, database: string): Promise<void> {
  await withPool(lab, database, async (pool) => {
    const { rows } = await pool.query("select stop from imports where id = 2 and status = 'failed'");
    if (rows.length > 0) throw new Error(`the import has stopped: ${JSON.stringify(rows[0].stop)}`);
  });
}

/**
 * Whether the import has failed for a reason that this interruption is allowed to cause. What it
 * wrote before is in its record.
 */
function hasStopped(lab: Lab, database: string, { mayStopWith = [] }: Disturbance): Promise<boolean> {
  return withPool(lab, database, async (pool) => {
    const { rows } = await pool.query(
      "select stop->>'code' as code from imports where id = 2 and status = 'failed'",
    );
    return rows.length === 1 && mayStopWith.includes(rows[0].code);
  });
}

/** Every scenario is about import 2. */
function stateOfImport(lab: Lab, database: string): Promise<string> {
  return withPool(lab, database, async (pool) => {
    const { rows } = await pool.query('select status from imports where id = 2');
    return String(rows[0]?.status);
  });
}
