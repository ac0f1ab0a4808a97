/** A process that reads one file one way, and says what it took. */
import { readRows } from '../../import/index.ts';
import { openFile } from '../../storage/index.ts';
import { answerParent, peakRssMb } from '../child/answer-parent.ts';
import { inflateParts } from './inflate-parts.ts';
import { scanFields } from './scan-fields.ts';

/** `rows`: as an import reads it. `scan`: the least that gives the fields of a CSV in UTF-8. `inflate`: the least that touches each byte of a workbook. */
export type ReadTask = { readonly path: string; readonly way: 'rows' | 'scan' | 'inflate' };
export type MeasuredRead = { readonly cpuSeconds: number; readonly peakRssMb: number };

const ways = {
  rows: async (path: string) => {
    let rows = 0;
    for await (const batch of readRows(await openFile(path), {}, { raw: false })) rows += batch.length;
    return rows;
  },
  scan: scanFields,
  inflate: inflateParts,
};

await answerParent(async ({ path, way }: ReadTask): Promise<MeasuredRead> => {
  const before = process.cpuUsage();
  await ways[way](path);
  const { user, system } = process.cpuUsage(before);
  return { cpuSeconds: (user + system) / 1e6, peakRssMb: peakRssMb() };
});
