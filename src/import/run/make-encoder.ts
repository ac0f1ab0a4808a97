import { findLineColumn } from '../../contract/failure-columns.ts';
import { compileMapping } from '../map/compile-mapping.ts';
import { mapRow } from '../map/map-row.ts';
import type { RawRow } from '../model/raw-row.ts';
import { BatchEncoder } from '../write/batch-encoder.ts';
import { hasDate1904, type ImportJob } from './import-job.ts';
import { makeChecker } from './make-checker.ts';

/**
 * Creates the batch encoder of an import and the function that maps, checks and encodes the next
 * row.
 */
export function makeEncoder(job: ImportJob): { encoder: BatchEncoder; add(raw: RawRow): void } {
  const plan = compileMapping(job.mapping, job.columns, job.customFields, job.kind);
  const checker = makeChecker(job.kind, { ...job, date1904: hasDate1904(job.format), now: job.startedAt });
  const lineColumn = job.retryOf === null ? undefined : findLineColumn(job.columns);
  const encoder = new BatchEncoder(job, lineColumn, job.lineSheets);
  return { encoder, add: (raw) => encoder.add(raw, checker.check(mapRow(plan, raw))) };
}
