import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';

export type UserProcess = {
  readonly child: ChildProcess;
  /** The next line it says: "started", "adopted", "lost" or "released"; what went wrong where it ends instead. */
  says(): Promise<string>;
  release(): Promise<void>;
  kill(): Promise<void>;
};

/**
 * Another process that opens the server of `dataDir`, as `owner` and by the command `through` where named; killed at
 * the end of the test.
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
