/** A process that reads one file in one way and reports the time it took. */
import { readRows } from '../../import/run/file/read-rows.ts';
import { openFile } from '../../storage/disk-storage.ts';
import { answerParent, peakRssMb } from '../child/answer-parent.ts';
import { readWithExceljs } from './exceljs.ts';
import { scanFields } from './scan-fields.ts';
import { scanTags } from './scan-tags.ts';

/**
 * `rows`: as an import reads it.
 * `scan`: the minimum that returns the fields of a CSV in UTF-8.
 * `tags`: the minimum that looks at each tag of a workbook.
 * `exceljs`: with the streaming reader of that library, loaded from the file `module`.
 */
export type ReadTask =
  | { readonly path: string; readonly way: 'rows' | 'scan' | 'tags' }
  | { readonly path: string; readonly way: 'exceljs'; readonly module: string };
export type MeasuredRead = { readonly cpuSeconds: number; readonly peakRssMb: number };

const ways = {
  rows: async (path: string) => {
    let rows = 0;
    for await (const batch of readRows(await openFile(path), {}, { raw: false })) rows += batch.length;
    return rows;
  },
  scan: scanFields,
  tags: scanTags,
};

await answerParent(async (task: ReadTask): Promise<MeasuredRead> => {
  const before = process.cpuUsage();
  if (task.way === 'exceljs') await readWithExceljs(task.path, task.module);
  else await ways[task.way](task.path);
  const { user, system } = process.cpuUsage(before);
  return { cpuSeconds: (user + system) / 1e6, peakRssMb: peakRssMb() };
});
