import type { ClientBase } from 'pg';
import { copyInto } from '../../db/copy-into.ts';
import { contactColumns, leadColumns, problemColumns, rowColumns } from '../model/copy-columns.ts';
import type { ImportScope } from '../model/import-scope.ts';
import { type BatchCounts, countProblem } from './batch-counts.ts';
import { encodeKeptOut, type KeptOutRow } from './kept-out-row.ts';
import { pickRows } from './pick-rows.ts';
import type { PlacedRows } from './placement.ts';
import { type LeadUpdates, updateLeads } from './update-leads.ts';
import { updateRounds } from './update-rounds.ts';

/** Lines of leads, contacts and problems, and the rows that are kept out. */
export type WrittenRows = Record<'leads' | 'contacts' | 'problems', readonly Uint8Array[]> & {
  readonly keptOut: readonly KeptOutRow[];
};

/**
 * Where rows are written: the tables or the draft tables. `update` returns the number of added
 * contacts.
 */
export type Destination = {
  add(lines: WrittenRows): Promise<void>;
  update(updates: LeadUpdates): Promise<number>;
};

/** Writes the rows by COPY in the caller's transaction and returns the counts. */
export function writeBatch(client: ClientBase, scope: ImportScope, rows: PlacedRows): Promise<BatchCounts> {
  return writeRows(rows, {
    async add(lines) {
      await copyInto(client, 'leads', leadColumns, lines.leads);
      await copyInto(client, 'contacts', contactColumns, lines.contacts);
      await copyInto(client, 'import_rows', rowColumns, encodeKeptOut(scope, rows.batch, lines.keptOut));
      await copyInto(client, 'import_problems', problemColumns, lines.problems);
    },
    update: (updates) => updateLeads(client, scope, updates),
  });
}

/**
 * Selects the lines of the rows by placement and writes them to the destination. The counts do not
 * depend on the destination.
 */
export async function writeRows(rows: PlacedRows, destination: Destination): Promise<BatchCounts> {
  const picked = pickRows(rows);
  const { counts } = picked;
  const found = rows.found.map(({ line }) => Buffer.from(line));
  await destination.add({
    leads: picked.leads.chunks,
    contacts: picked.contacts.chunks,
    keptOut: picked.keptOut,
    problems: [...picked.problems.chunks, ...found],
  });
  for (const updates of updateRounds(rows)) {
    const added = await destination.update(updates);
    counts.contacts += added;
    counts.contactsOfUpdates += added;
  }
  for (const { code } of rows.found) countProblem(counts, code);
  return counts;
}
