import type { ClientBase } from 'pg';
import type { LeadId } from '../../base/ids.ts';
import { type PhoneKind, phoneKinds } from '../../contract/lead.ts';
import { type ProblemCode, problemKinds } from '../../contract/problems.ts';
import { copyInto } from '../../db/copy-into.ts';
import { contactColumns, leadColumns, problemColumns, rowColumns } from '../model/copy-columns.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { outcomeLine } from './outcome-line.ts';
import { PickedLines } from './picked-lines.ts';
import { type LeadUpdates, updateLeads } from './update-leads.ts';

/**
 * How a row is written: as a lead of its own, as contacts of the lead named, over the lead named (or only its `fields`), or kept out (a duplicate of the
 * lead named, decided or not, or banned). `wait`: in a draft alone, as a lead of its own that counts as none yet. `possible` and `gone` are leads to be noted.
 */
export type Placement =
  | {
      readonly kind: 'create';
      readonly possible?: { readonly leadId: LeadId } | undefined;
      readonly gone?: LeadId | undefined;
    }
  | { readonly kind: 'join'; readonly leadId: LeadId; readonly gone?: LeadId | undefined }
  | { readonly kind: 'update'; readonly leadId: LeadId; readonly fields: readonly string[] | null }
  | { readonly kind: 'wait' }
  | { readonly kind: 'unreviewed'; readonly leadId: LeadId }
  | { readonly kind: 'skip'; readonly leadId: LeadId; readonly because: ProblemCode }
  | { readonly kind: 'banned'; readonly keepsCells: boolean }
  | { readonly kind: 'failed' };

export type BatchCounts = {
  created: number;
  updated: number;
  skippedDuplicate: number;
  skippedDoNotCall: number;
  failed: number;
  /** Rows of a draft that wait for a person's decision: none of the above. */
  waiting: number;
  leads: number;
  contacts: number;
  /** Those among `contacts` that went to leads that were there: their projects have counted them. */
  contactsOfUpdates: number;
  /** By code of the catalogue. */
  problems: Record<string, number>;
  warnings: Record<string, number>;
  /** Numbers of the rows that go in, whether or not the lead has them already. */
  phoneKinds: Partial<Record<PhoneKind, number>>;
};

/** Rows `from` to `before` of a batch, with what was decided about each and problems that were found while deciding. */
export type PlacedRows = {
  readonly batch: PreparedBatch;
  readonly from: number;
  readonly placements: readonly Placement[];
  readonly found: readonly FoundProblem[];
};

/** A problem that only the decision brought up, with its line for `import_problems`. */
export type FoundProblem = { readonly code: ProblemCode; readonly line: string };

/** Lines that become leads and contacts, those of rows that stay out, and problems. */
export type WrittenRows = Record<'leads' | 'contacts' | 'rows' | 'problems', readonly Uint8Array[]>;

/** Where rows go: to the tables, or to a draft of them. `update` gives how many contacts it added. */
export type Destination = {
  add(lines: WrittenRows): Promise<void>;
  update(updates: LeadUpdates): Promise<number>;
};

/** Writes the rows by COPY, in the caller's transaction, and gives what was counted. */
export function writeBatch(client: ClientBase, scope: ImportScope, rows: PlacedRows): Promise<BatchCounts> {
  return writeRows(rows, {
    async add(lines) {
      await copyInto(client, 'leads', leadColumns, lines.leads);
      await copyInto(client, 'contacts', contactColumns, lines.contacts);
      await copyInto(client, 'import_rows', rowColumns, lines.rows);
      await copyInto(client, 'import_problems', problemColumns, lines.problems);
    },
    update: (updates) => updateLeads(client, scope, updates),
  });
}

/** Picks the lines of the rows by their placements and hands them on; the counts are the same wherever they go. */
export async function writeRows(rows: PlacedRows, destination: Destination): Promise<BatchCounts> {
  const picked = pick(rows);
  const { counts } = picked;
  const found = rows.found.map(({ line }) => Buffer.from(line));
  await destination.add({
    leads: picked.leads.chunks,
    contacts: picked.contacts.chunks,
    rows: [...picked.rows.chunks, ...picked.patched],
    problems: [...picked.problems.chunks, ...found],
  });
  for (const updates of updatesOf(rows)) {
    const added = await destination.update(updates);
    counts.contacts += added;
    counts.contactsOfUpdates += added;
  }
  for (const { code } of rows.found) countProblem(counts, code);
  return counts;
}

type Round = {
  readonly fields: readonly string[] | null;
  readonly leads: PickedLines;
  readonly contacts: PickedLines;
};

/**
 * The rows that are written over leads, in rounds: rows for the same lead go one after the other, as they stand in the file; those of one
 * round bring the same fields.
 */
function updatesOf({ batch, from, placements }: PlacedRows): readonly LeadUpdates[] {
  const rounds: Map<string, Round>[] = [];
  const roundOf = new Map<LeadId, number>();
  for (const [offset, placement] of placements.entries()) {
    if (placement.kind !== 'update') continue;
    const { leadId, fields } = placement;
    const at = roundOf.get(leadId) ?? 0;
    roundOf.set(leadId, at + 1);
    const byFields = rounds[at] ?? new Map<string, Round>();
    rounds[at] = byFields;
    const key = fields === null ? '' : JSON.stringify(fields);
    const round = byFields.get(key) ?? {
      fields,
      leads: new PickedLines(batch.leads),
      contacts: new PickedLines(batch.contacts),
    };
    byFields.set(key, round);
    round.leads.take(from + offset, leadId);
    takeContacts(round, batch, from + offset, leadId);
  }
  return rounds.flatMap((byFields) =>
    [...byFields.values()].map(({ fields, leads, contacts }) => ({
      fields,
      leads: leads.chunks,
      contacts: contacts.chunks,
    })),
  );
}

type Picked = {
  leads: PickedLines;
  contacts: PickedLines;
  rows: PickedLines;
  /** Lines whose outcome is another than the encoder foresaw. */
  patched: Uint8Array[];
  problems: PickedLines;
  counts: BatchCounts;
};

function pick({ batch, from, placements }: PlacedRows): Picked {
  const picked: Picked = {
    leads: new PickedLines(batch.leads),
    contacts: new PickedLines(batch.contacts),
    rows: new PickedLines(batch.rows),
    patched: [],
    problems: new PickedLines(batch.problems),
    counts: noCounts(),
  };
  for (const [offset, placement] of placements.entries()) pickRow(picked, batch, from + offset, placement);
  return picked;
}

/** Nothing counted yet. */
export function noCounts(): BatchCounts {
  return {
    created: 0,
    updated: 0,
    skippedDuplicate: 0,
    skippedDoNotCall: 0,
    failed: 0,
    waiting: 0,
    leads: 0,
    contacts: 0,
    contactsOfUpdates: 0,
    problems: {},
    warnings: {},
    phoneKinds: {},
  };
}

function pickRow(picked: Picked, batch: PreparedBatch, index: number, placement: Placement): void {
  const { counts } = picked;
  switch (placement.kind) {
    case 'create':
      counts.created += 1;
      counts.leads += 1;
      picked.leads.take(index);
      pickContacts(picked, batch, index);
      pickProblems(picked, batch, index);
      break;
    case 'join':
      counts.created += 1;
      pickContacts(picked, batch, index, placement.leadId);
      pickProblems(picked, batch, index);
      break;
    case 'update':
      counts.updated += 1;
      countKinds(counts, batch, index);
      pickProblems(picked, batch, index);
      break;
    case 'skip':
      counts.skippedDuplicate += 1;
      picked.rows.take(index, placement.leadId);
      break;
    case 'banned':
      counts.skippedDoNotCall += 1;
      picked.patched.push(outcomeLine(batch.rows, index, 'skipped_do_not_call', placement.keepsCells));
      break;
    case 'wait':
      counts.waiting += 1;
      countKinds(counts, batch, index);
      picked.leads.take(index);
      takeContacts(picked, batch, index);
      break;
    case 'unreviewed':
      counts.failed += 1;
      picked.patched.push(outcomeLine(batch.rows, index, 'failed'));
      break;
    case 'failed':
      counts.failed += 1;
      picked.rows.take(index);
      pickProblems(picked, batch, index);
      break;
  }
}

function pickContacts(picked: Picked, batch: PreparedBatch, index: number, leadId?: LeadId): void {
  countKinds(picked.counts, batch, index);
  picked.counts.contacts += takeContacts(picked, batch, index, leadId);
}

/** Gives how many there are. */
function takeContacts(
  { contacts }: { readonly contacts: PickedLines },
  { contactStart }: PreparedBatch,
  index: number,
  leadId?: LeadId,
): number {
  const from = contactStart[index] ?? 0;
  const before = contactStart[index + 1] ?? 0;
  for (let at = from; at < before; at += 1) contacts.take(at, leadId);
  return before - from;
}

function countKinds(
  { phoneKinds: tally }: BatchCounts,
  { contactStart, phoneKind }: PreparedBatch,
  index: number,
): void {
  for (let at = contactStart[index] ?? 0; at < (contactStart[index + 1] ?? 0); at += 1) {
    const kind = phoneKinds[phoneKind[at] ?? 0];
    if (kind) tally[kind] = (tally[kind] ?? 0) + 1;
  }
}

const codes = Object.keys(problemKinds) as ProblemCode[];

/** Takes and counts the problems that the checks found in the row. */
export function pickProblems(
  picked: Pick<Picked, 'problems' | 'counts'>,
  batch: PreparedBatch,
  index: number,
): void {
  for (let at = batch.problemStart[index] ?? 0; at < (batch.problemStart[index + 1] ?? 0); at += 1) {
    picked.problems.take(at);
    const code = codes[batch.problemCode[at] ?? 0];
    if (code) countProblem(picked.counts, code);
  }
}

/** Counts a problem by its code. */
export function countProblem(counts: BatchCounts, code: ProblemCode): void {
  const tally = problemKinds[code].level === 'error' ? counts.problems : counts.warnings;
  tally[code] = (tally[code] ?? 0) + 1;
}
