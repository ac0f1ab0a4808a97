import { after } from 'node:test';
import { inspect } from 'node:util';

/**
 * Does this when the test that asks is over, or the file's tests where none does. Of the hooks of `after` one that throws keeps those behind it
 * from running, and what they would close keeps the process alive; here it fails the file, and the others run.
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
