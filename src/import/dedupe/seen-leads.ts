import { type LeadId, toId } from '../../base/ids.ts';
import type { ImportScope } from '../model/import-scope.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { rowId } from '../model/row-ids.ts';
import type { RowRange } from '../model/row-range.ts';
import { type AlikeName, AlikeNames } from './alike-names.ts';
import { comparedKeys } from './compared-keys.ts';
import type { Decision } from './decision.ts';
import type { Known, KnownLead } from './known-lead.ts';
import { RowsOfKeys } from './rows-of-keys.ts';
import { isSame, surestFirst } from './surest-first.ts';

const none: readonly KnownLead[] = [];

/** What is in the database, and what the rows decided so far will add to it. */
export class SeenLeads {
  readonly decisions: Decision[] = [];
  readonly #batch: PreparedBatch;
  readonly #from: number;
  readonly #scope: ImportScope;
  readonly #known: Known;
  /** Rows decided so far by what they brought; undefined where the import does not ask for it. */
  readonly #named: RowsOfKeys | undefined;
  readonly #numbered: RowsOfKeys | undefined;
  /** Rows by name and number together: several leads of one name may be made by one batch. */
  readonly #rowOfPair = new Map<number, number>();
  readonly #alike: AlikeNames | undefined;
  /** Leads that rows were written over, and the name that one of them brought: the one that the database knows is lost. */
  readonly #written = new Set<LeadId>();
  readonly #renamed = new Map<LeadId, number>();

  constructor(batch: PreparedBatch, range: RowRange, known: Known, scope: ImportScope) {
    this.#batch = batch;
    this.#from = range.from;
    this.#scope = scope;
    this.#known = known;
    const keys = comparedKeys(scope.options);
    const asksNames = scope.options.group || (keys.names && !keys.both);
    this.#named = asksNames ? new RowsOfKeys(range.before) : undefined;
    this.#numbered =
      keys.phones && !keys.both ? new RowsOfKeys(batch.contactStart[range.before] ?? 0) : undefined;
    this.#alike = keys.names ? new AlikeNames(batch, range) : undefined;
  }

  /** Leads of the same name as row `index`. */
  byName(index: number): readonly KnownLead[] {
    const name = this.#nameOf(index);
    const known = this.#stillNamed(this.#known.names.get(name), name).filter(isSame);
    return inOrder(known, this.#leadsNamed(name), 'name');
  }

  /** The lead that rows of this import have made for the name of row `index`: further rows of the name join it. */
  ownNamed(index: number): LeadId | undefined {
    return this.byName(index).find(({ own }) => own)?.leadId;
  }

  /** Leads whose name may stand for the same. */
  byAlikeName(index: number): readonly KnownLead[] {
    const name = this.#nameOf(index);
    const known = this.#stillNamed(this.#known.names.get(name), name).filter((lead) => !isSame(lead));
    const added = this.#like(index, ({ name }) => this.#leadsNamed(name)[0]);
    return added.length === 0 ? known : surestFirst([...known, ...added]);
  }

  /** Leads of any of its numbers. */
  byPhones(index: number): readonly KnownLead[] {
    const known: KnownLead[] = [];
    const added: Lead[] = [];
    this.#eachNumber(index, (phone) => {
      known.push(...(this.#known.phones.get(phone) ?? none));
      for (const row of this.#numbered?.rowsOf(phone) ?? []) added.push(this.#leadOf(row));
    });
    return inOrder(known, added, 'phone');
  }

  /** Leads that have one of the row's numbers, and its name or one like it. */
  byNameAndPhones(index: number): readonly KnownLead[] {
    const name = this.#nameOf(index);
    const known = this.#stillNamed(this.#known.pairs.get(index), name);
    const same = this.#leadOfPair(name, index);
    const alike = this.#like(index, ({ name }) => this.#leadOfPair(name, index));
    if (!same && alike.length === 0) return known;
    return surestFirst([...known, ...(same ? [{ ...same, reason: 'name' as const }] : []), ...alike]);
  }

  /** The lead that an earlier row of the range went into, by the lead that it would have made of its own. */
  madeFor(leadId: LeadId): LeadId | undefined {
    const first = rowId(this.#scope.id, this.#batch.firstRow, 0);
    const offset = Number((BigInt(leadId) - first) >> 4n) - this.#from;
    const decision = this.decisions[offset];
    return decision && isIn(decision) ? this.#leadOf(this.#from + offset).leadId : undefined;
  }

  /** Whether a row of this range was written over the lead. */
  isWritten(leadId: LeadId): boolean {
    return this.#written.has(leadId);
  }

  /**
   * Notes the next decision; from now on the row's lead is one that is there. A row that is written over a lead brings its name and numbers to
   * that: later rows of the file meet them there.
   */
  add(index: number, decision: Decision): void {
    this.decisions.push(decision);
    if (!isIn(decision)) return;
    const brings = (field: string) =>
      decision.kind !== 'update' || decision.fields === null || decision.fields.includes(field);
    if (decision.kind === 'update') this.#written.add(decision.leadId);
    if (brings('lead_name')) this.#addName(index, decision);
    if (brings('phone')) this.#addNumbers(index);
  }

  #addName(index: number, decision: Decision): void {
    const name = this.#nameOf(index);
    if (decision.kind === 'update') this.#renamed.set(decision.leadId, name);
    const lead = this.#leadOf(index);
    this.#named?.add(name, index, (row) => this.#leadOf(row).leadId === lead.leadId);
    this.#alike?.add(index);
  }

  #addNumbers(index: number): void {
    const lead = this.#leadOf(index);
    this.#eachNumber(index, (phone) => {
      this.#numbered?.add(phone, index, (row) => this.#leadOf(row).leadId === lead.leadId);
      const pair = pairOf(this.#nameOf(index), phone);
      if (!this.#rowOfPair.has(pair)) this.#rowOfPair.set(pair, index);
    });
  }

  #stillNamed(leads: readonly KnownLead[] = none, name: number): readonly KnownLead[] {
    if (this.#renamed.size === 0) return leads;
    return leads.filter(({ leadId }) => (this.#renamed.get(leadId) ?? name) === name);
  }

  #leadsNamed(name: number): readonly Lead[] {
    const rows = this.#named?.rowsOf(name) ?? [];
    return rows.flatMap((row) => this.#leadIfNamed(row, name) ?? []);
  }

  #leadOfPair(name: number, index: number): Lead | undefined {
    let found: Lead | undefined;
    this.#eachNumber(index, (phone) => {
      const row = this.#rowOfPair.get(pairOf(name, phone));
      found ??= row === undefined ? undefined : this.#leadIfNamed(row, name);
    });
    return found;
  }

  #leadIfNamed(row: number, name: number): Lead | undefined {
    const lead = this.#leadOf(row);
    return (this.#renamed.get(lead.leadId) ?? name) === name ? lead : undefined;
  }

  #like(index: number, leadOf: (alike: AlikeName) => Lead | undefined): readonly KnownLead[] {
    const alike = this.#alike?.like(index) ?? [];
    return alike.flatMap((name) => {
      const lead = leadOf(name);
      return lead ? [{ ...lead, reason: name.reason }] : [];
    });
  }

  #leadOf(index: number): Lead {
    const decision = this.decisions[index - this.#from];
    if (decision?.kind === 'join') return { leadId: decision.leadId, own: true };
    if (decision?.kind === 'update') {
      return { leadId: decision.leadId, own: this.#known.isOwn(decision.leadId) };
    }
    return { leadId: toId<LeadId>(rowId(this.#scope.id, this.#batch.firstRow + index, 0)), own: true };
  }

  #nameOf(index: number): number {
    return this.#batch.nameFirst[index] ?? index;
  }

  /** Visits the row's numbers by the place where each stands first in the batch. */
  #eachNumber(index: number, visit: (phone: number) => void): void {
    const { contactStart, phoneFirst } = this.#batch;
    for (let at = contactStart[index] ?? 0; at < (contactStart[index + 1] ?? 0); at += 1)
      visit(phoneFirst[at] ?? at);
  }
}

/** What the database holds and what rows have added, in the one order in which leads count. */
function inOrder(
  known: readonly KnownLead[],
  added: readonly Lead[],
  reason: KnownLead['reason'],
): readonly KnownLead[] {
  if (known.length + added.length < 2 && added.length === 0) return known;
  return surestFirst([...known, ...added.map((lead) => ({ ...lead, reason }))]);
}

type Lead = Omit<KnownLead, 'reason'>;

/** Whether the row goes in, or is taken to until a person decides. */
function isIn({ kind }: Decision): boolean {
  return kind === 'create' || kind === 'join' || kind === 'update' || kind === 'wait';
}

/** One number for the two keys: a batch has fewer than a million contacts. */
function pairOf(name: number, phone: number): number {
  return name * 2 ** 20 + phone;
}
