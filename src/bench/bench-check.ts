import { createRowChecker } from '../import/run/create-row-checker.ts';
import { leadListHeader, leadListMapping, leadRow } from './list/lead-list.ts';
import { median, round } from './median.ts';

/** Medians of CPU time on one core. */
export type CheckFigures = {
  readonly rows: number;
  readonly cpuSeconds: number;
  readonly rowsPerSecond: number;
};

/**
 * Measures mapping and checking alone, on rows of the generated list that are already in memory.
 */
export function benchCheck({
  rows,
  rounds,
}: {
  readonly rows: number;
  readonly rounds: number;
}): CheckFigures {
  const check = createRowChecker(leadListMapping, leadListHeader, []);
  const list = Array.from({ length: rows }, (_, index) => ({
    row: index + 1,
    line: index + 2,
    cells: leadRow(index),
  }));
  const seconds: number[] = [];
  for (let done = 0; done < rounds; done += 1) {
    const before = process.cpuUsage();
    for (const row of list) check(row);
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
  }
  const cpuSeconds = median(seconds);
  return { rows, cpuSeconds: round(cpuSeconds, 3), rowsPerSecond: Math.round(rows / cpuSeconds) };
}
