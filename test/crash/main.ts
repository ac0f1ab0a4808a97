/** The command `bin/crash`: more runs than the test, with a log of each. */
import { parseArgs } from 'node:util';
import { crash } from './crash.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 1_000_000);
const runs = Number(values.runs ?? 100);
if (![seed, runs].every(Number.isInteger)) {
  process.stderr.write('bin/crash [--runs N] [--seed S] [--only TEXT]\n');
  process.exit(2);
}
let failed = 0;
const began = performance.now();
for await (const { run, name, momentsMs, failure } of crash(seed, runs, values.only)) {
  const seconds = Math.round((performance.now() - began) / 1000);
  const moments = momentsMs.length === 0 ? 'done before it came' : `at ${momentsMs.join(', ')} ms`;
  const outcome = failure ? '✖ differs' : '✔ as undisturbed';
  process.stdout.write(`seed ${seed} run ${run}  ${name}  ${moments}  ${outcome}  (${seconds} s)\n`);
  if (failure) process.stdout.write(`    ${failure}\n`);
  if (failure) failed += 1;
}
process.stdout.write(`seed ${seed}: ${runs} runs, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
