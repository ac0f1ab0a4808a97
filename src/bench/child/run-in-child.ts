import { fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a program of this folder in its own process, so that memory and time are measured
 * separately. Sends it the task and returns its answer. Its messages go to standard error. Rejects
 * if it ends without an answer.
 */
export async function runInChild<Task extends object, Answer>(program: URL, task: Task): Promise<Answer> {
  const child = fork(program, { stdio: ['ignore', 2, 'inherit', 'ipc'] });
  const answered = once(child, 'message');
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${program.pathname} ended (${code}) without an answer`);
  });
  try {
    child.send(task);
    const [answer] = await Promise.race([answered, ended]);
    return answer as Answer;
  } finally {
    child.disconnect();
    await ended.catch(() => undefined);
  }
}
