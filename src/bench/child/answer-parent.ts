import { once } from 'node:events';

/** Runs the task that the parent sends and sends the answer. The other end of `runInChild`. */
export async function answerParent<Task, Answer>(work: (task: Task) => Promise<Answer>): Promise<void> {
  const [task] = await once(process, 'message');
  process.send?.(await work(task as Task));
}

/** Peak memory of this process, in MB of a million bytes. */
export function peakRssMb(): number {
  return Math.round((process.resourceUsage().maxRSS * 1024) / 1_000_000);
}
