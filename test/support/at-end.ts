import { after } from 'node:test';
import { inspect } from 'node:util';

/**
 * Runs `work` at the end of the current test, or of the file outside of tests. If a hook of `after`
 * throws, the hooks after it do not run, and the resources that they would close keep the process
 * alive. Here an error fails the file and the other hooks still run.
 */
export function atEnd(work: () => unknown): void {
  after(async () => {
    try {
      await work();
    } catch (error) {
      process.stderr.write(`${inspect(error)}\n`);
      process.exitCode = 1;
    }
  });
}
