import { type LeadId, toId } from '../../base/ids.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { rowId } from '../model/row-ids.ts';
import type { RowRange } from '../model/row-range.ts';
import type { Decision } from './decision.ts';
import type { Known, KnownLead, KnownLeads } from './find-known.ts';

const nobody = -1;
const none: readonly KnownLead[] = [];

/** What is in the database, and what the rows decided so far will add to it. */
export class SeenLeads {
  readonly decisions: Decision[] = [];
  readonly #batch: PreparedBatch;
  readonly #from: number;
  readonly #scope: ImportScope;
  readonly #names: SeenKeys;
  readonly #phones: SeenKeys;
  /** Rows by name and number together: several leads of one name may be made by one batch. */
  readonly #pairs = new Map<number, number>();

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

  /** A lead that has the row's name and one of its numbers. */
  byNameAndPhones(index: number): KnownLead | undefined {
    const named = this.#names.knownOf(index - this.#from);
    let found: KnownLead | undefined;
    this.#eachContact(index, (contact) => {
      const known = this.#phones.knownOf(contact);
      const row = this.#pairs.get(this.#pairOf(index, contact));
      found ??= known.find(({ leadId }) => named.some((other) => other.leadId === leadId));
      found ??= row === undefined ? undefined : this.#leadOf(row);
    });
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
    if (!this.#phones.isUsed) return;
    this.#eachContact(index, (contact) => {
      this.#phones.add(contact, index);
      const pair = this.#pairOf(index, contact);
      if (!this.#pairs.has(pair)) this.#pairs.set(pair, index);
    });
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

  /** One number for the two keys: a batch has fewer than a million contacts. */
  #pairOf(index: number, contact: number): number {
    return this.#names.firstOf(index - this.#from) * 2 ** 20 + this.#phones.firstOf(contact);
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

  /** The first key that is the same. */
  firstOf(key: number): number {
    return this.#known.first[key] ?? nobody;
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
