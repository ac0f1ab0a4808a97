/** The command `bin/fuzz`: more runs than the test, with a seed that can be repeated. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, run: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 1_000_000);
const runs = Number(values.runs ?? 10_000);
const only = values.run === undefined ? undefined : Number(values.run);
if (![seed, runs, only ?? 0].every(Number.isInteger)) {
  process.stderr.write('bin/fuzz [--runs N] [--seed S] [--run I]\n');
  process.exit(2);
}
const range = only === undefined ? { start: 0, end: runs } : { start: only, end: only + 1 };
const folder = path.resolve(import.meta.dirname, '../../.tmp/fuzz');
const { read, refused, failures } = await fuzz({ seed, ...range, folder });
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.stdout.write(`seed ${seed}: ${read} read, ${refused} refused, ${failures.length} failed\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
