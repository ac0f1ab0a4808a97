import { type ProblemCode, problemKinds } from '../../contract/problems.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { Lines, PreparedBatch } from '../model/prepared-batch.ts';
import type { RawRow } from '../model/raw-row.ts';
import { encodeProblem } from './batch-encoder.ts';
import { RowCellsBuffer } from './row-cells-buffer.ts';

const codes = Object.keys(problemKinds) as ProblemCode[];

/**
 * Creates a batch with only row `index`, failed with `database_refused`. Used for a row that passed
 * its checks but was rejected by the database.
 */
export function refuseRow(
  scope: Pick<ImportScope, 'tenantId' | 'id'>,
  batch: PreparedBatch,
  index: number,
  { reference, raw }: { reference: string; raw: RawRow },
): PreparedBatch {
  const row = batch.firstRow + index;
  const line = batch.line[index] ?? 0;
  const owner = { tenantId: scope.tenantId, importId: scope.id };
  const problem = {
    code: 'database_refused' as const,
    field: null,
    column: null,
    params: { reference },
    raw: null,
  };
  const rows = new RowCellsBuffer();
  rows.add(raw);
  return {
    firstRow: row,
    rowCount: 1,
    sound: Uint8Array.of(0),
    marked: Uint8Array.of(0),
    nameHash: BigInt64Array.of(0n),
    nameFirst: Int32Array.of(0),
    contactStart: Uint32Array.of(0, 0),
    phoneHash: new BigInt64Array(),
    phoneKind: new Uint8Array(),
    phoneFirst: new Int32Array(),
    problemStart: Uint32Array.of(0, 1),
    problemCode: Uint16Array.of(codes.indexOf('database_refused')),
    line: Float64Array.of(line),
    sourceLine: batch.sourceLine.slice(index, index + 1),
    leads: oneLine(''),
    contacts: { bytes: new Uint8Array(), ends: new Uint32Array() },
    rows: rows.end(),
    problems: oneLine(encodeProblem(owner, row, line, 0, problem)),
    bytesRead: batch.bytesRead,
  };
}

function oneLine(text: string): Lines {
  const bytes = Buffer.from(text);
  return { bytes, ends: Uint32Array.of(bytes.length) };
}
