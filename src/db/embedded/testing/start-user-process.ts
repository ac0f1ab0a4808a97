import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';

export type UserProcess = {
  readonly child: ChildProcess;
  /**
   * The next line of output: "started", "adopted", "lost" or "released". If the process exits, its
   * error.
   */
  says(): Promise<string>;
  release(): Promise<void>;
  kill(): Promise<void>;
};

/**
 * Starts another process that opens the server of `dataDir`, optionally as `owner` and with the
 * command `through`. Killed at the end of the test.
 */
export function startUserProcess(
  t: TestContext,
  dataDir: string,
  owner: { uid?: number; gid?: number } = {},
  through: string[] = [],
): UserProcess {
  const program = new URL('./user-process.ts', import.meta.url).pathname;
  const [command = process.execPath, ...words] = [...through, process.execPath, program, dataDir];
  const child = spawn(command, words, { ...owner, cwd: '/', stdio: 'pipe' });
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const says = async () => (await lines.next()).value ?? complaint;
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const release = async () => {
    child.stdin.write('release\n');
    await says();
    await kill();
  };
  t.after(kill);
  return { child, says, release, kill };
}
