import { type LeadId, toId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowBans } from '../model/row-ban.ts';
import { rowId } from '../model/row-ids.ts';
import type { RowRange } from '../model/row-range.ts';
import type { Known, KnownLead, KnownLeads } from './find-known.ts';

type DuplicateReason = 'duplicate_lead_name' | 'duplicate_phone';

/**
 * What is to become of a row that passed its checks. `join`: its contacts go to a lead of an earlier row of the file. `update`: it is
 * written over the lead it is a duplicate of. `banned`: the do-not-call list keeps it out.
 */
export type Decision =
  | { readonly kind: 'create' }
  | { readonly kind: 'join'; readonly leadId: LeadId }
  | { readonly kind: 'update'; readonly leadId: LeadId }
  | { readonly kind: 'skip'; readonly leadId: LeadId; readonly because: DuplicateReason }
  | { readonly kind: 'banned' }
  | { readonly kind: 'failed' };

/**
 * Decides rows `from` to `before` of the batch, one after the other as they stand in the file, so that the result does not depend on
 * where batches begin. `known` is what the database holds, earlier batches of this import included; `bans` are those of the rows' numbers.
 */
export function decide(
  batch: PreparedBatch,
  range: RowRange,
  known: Known,
  bans: RowBans,
  scope: ImportScope,
): readonly Decision[] {
  const seen = new SeenLeads(batch, range, known, scope);
  for (let index = range.from; index < range.before; index += 1) {
    seen.add(index, decideRow(batch, index, seen, bans, scope.options));
  }
  return seen.decisions;
}

const failed: Decision = { kind: 'failed' };
const banned: Decision = { kind: 'banned' };
const create: Decision = { kind: 'create' };

function decideRow(
  batch: PreparedBatch,
  index: number,
  seen: SeenLeads,
  bans: RowBans,
  policy: ImportOptions,
): Decision {
  if (batch.sound[index] !== 1) return failed;
  if (policy.doNotCall === 'skip' && isBanned(batch, index, bans)) return banned;
  const duplicate = policy.duplicates === 'add' ? undefined : findDuplicate(index, seen, policy);
  if (duplicate) {
    const { leadId, because } = duplicate;
    return policy.duplicates === 'skip' ? { kind: 'skip', leadId, because } : { kind: 'update', leadId };
  }
  const own = policy.group ? seen.byName(index).find((lead) => lead.own) : undefined;
  return own ? { kind: 'join', leadId: own.leadId } : create;
}

function isBanned({ contactStart, phoneHash }: PreparedBatch, index: number, bans: RowBans): boolean {
  if (bans.size === 0) return false;
  return phoneHash.subarray(contactStart[index], contactStart[index + 1]).some((phone) => bans.has(phone));
}

type Duplicate = { readonly leadId: LeadId; readonly because: DuplicateReason };

/** Inside a file, rows of one name are one lead when rows are grouped, so only a number can make them duplicates. */
function findDuplicate(index: number, seen: SeenLeads, policy: ImportOptions): Duplicate | undefined {
  const byName = policy.duplicateKeys.includes('name')
    ? seen.byName(index).filter((lead) => !(policy.group && lead.own))
    : [];
  const byPhone = policy.duplicateKeys.includes('phone') ? seen.byPhones(index) : [];
  if (policy.match === 'all' && policy.duplicateKeys.length > 1) {
    const all = seen.byName(index);
    const both = byPhone.find((lead) => all.some((other) => other.leadId === lead.leadId));
    return both && { leadId: both.leadId, because: 'duplicate_phone' };
  }
  if (byName[0]) return { leadId: byName[0].leadId, because: 'duplicate_lead_name' };
  if (byPhone[0]) return { leadId: byPhone[0].leadId, because: 'duplicate_phone' };
  return undefined;
}

const nobody = -1;
const none: readonly KnownLead[] = [];

/** What is in the database, and what the rows decided so far will add to it. */
class SeenLeads {
  readonly decisions: Decision[] = [];
  readonly #batch: PreparedBatch;
  readonly #from: number;
  readonly #scope: ImportScope;
  readonly #names: SeenKeys;
  readonly #phones: SeenKeys;

  constructor(batch: PreparedBatch, range: RowRange, known: Known, scope: ImportScope) {
    this.#batch = batch;
    this.#from = range.from;
    this.#scope = scope;
    this.#names = new SeenKeys(known.names);
    this.#phones = new SeenKeys(known.phones);
  }

  /** Leads of the same name as row `index`. */
  byName(index: number): readonly KnownLead[] {
    return this.#leadsOf(this.#names, index - this.#from);
  }

  /** Leads of any of its numbers. */
  byPhones(index: number): readonly KnownLead[] {
    const found: KnownLead[] = [];
    this.#eachContact(index, (contact) => found.push(...this.#leadsOf(this.#phones, contact)));
    return found;
  }

  /**
   * Notes the next decision; from now on the row's lead is one that is there. A row that is written over a lead brings its name and numbers to
   * that: later rows of the file meet them there.
   */
  add(index: number, decision: Decision): void {
    this.decisions.push(decision);
    if (decision.kind === 'failed' || decision.kind === 'skip' || decision.kind === 'banned') return;
    this.#names.add(index - this.#from, index);
    if (this.#phones.isUsed) this.#eachContact(index, (contact) => this.#phones.add(contact, index));
  }

  #leadsOf(keys: SeenKeys, key: number): readonly KnownLead[] {
    const known = keys.knownOf(key);
    const row = keys.rowOf(key);
    if (row === nobody) return known;
    const added = this.#leadOf(row);
    return known.length === 0 ? [added] : [...known, added];
  }

  #leadOf(index: number): KnownLead {
    const decision = this.decisions[index - this.#from];
    if (decision?.kind === 'join') return { leadId: decision.leadId, own: true };
    if (decision?.kind === 'update') return { leadId: decision.leadId, own: false };
    return { leadId: toId<LeadId>(rowId(this.#scope.id, this.#batch.firstRow + index, 0)), own: true };
  }

  /** Contacts are counted from the first one of the range. */
  #eachContact(index: number, visit: (contact: number) => void): void {
    const { contactStart } = this.#batch;
    const first = contactStart[this.#from] ?? 0;
    for (let at = contactStart[index] ?? 0; at < (contactStart[index + 1] ?? 0); at += 1) visit(at - first);
  }
}

/** Keys of one kind: the leads that are known by them, and the first row decided so far that has them. */
class SeenKeys {
  readonly #known: KnownLeads;
  readonly #rows: Int32Array;

  constructor(known: KnownLeads) {
    this.#known = known;
    this.#rows = new Int32Array(known.first.length).fill(nobody);
  }

  /** False where the import's policy does not compare such keys. */
  get isUsed(): boolean {
    return this.#rows.length > 0;
  }

  knownOf(key: number): readonly KnownLead[] {
    return this.#known.leads.get(this.#known.first[key] ?? nobody) ?? none;
  }

  rowOf(key: number): number {
    return this.#rows[this.#known.first[key] ?? nobody] ?? nobody;
  }

  add(key: number, row: number): void {
    const first = this.#known.first[key];
    if (first !== undefined && this.#rows[first] === nobody) this.#rows[first] = row;
  }
}
