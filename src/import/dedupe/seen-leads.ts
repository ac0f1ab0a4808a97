import { type LeadId, toId } from '../../base/ids.ts';
import type { NameKind } from '../model/company-key/name-kind.ts';
import type { ImportScope } from '../model/import-scope.ts';
import { contactOfPlace } from '../model/line-values.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import { rowId } from '../model/row-ids.ts';
import type { RowRange } from '../model/row-range.ts';
import { type AlikeName, AlikeNames } from './alike-names.ts';
import { comparedKeys } from './compared-keys.ts';
import type { Decision } from './decision.ts';
import type { Known, KnownLead } from './known-lead.ts';
import { RowIdentities } from './row-identities.ts';
import { RowsOfKeys } from './rows-of-keys.ts';
import { areSame, isFullReading } from './signs.ts';
import { isSame, surestFirst } from './surest-first.ts';

const none: readonly KnownLead[] = [];

/** The leads in the database together with the changes of the rows decided so far. */
export class SeenLeads {
  readonly decisions: Decision[] = [];
  readonly #batch: PreparedBatch;
  readonly #from: number;
  readonly #scope: ImportScope;
  readonly #known: Known;
  /** Rows decided so far, by key. Undefined if the import does not compare that key. */
  readonly #named: RowsOfKeys | undefined;
  readonly #numbered: RowsOfKeys | undefined;
  /** Rows by name and number: one batch can create several leads with the same name. */
  readonly #rowOfPair = new Map<number, number>();
  readonly #alike: AlikeNames | undefined;
  readonly #identities: RowIdentities;
  /**
   * Rows by name and place or date of birth, for names that do not identify a lead on their own.
   */
  readonly #rowOfSign = new Map<string, number>();
  /** Rows by lead and contact, for names and numbers that occur more than once in the batch. */
  readonly #contacts = new Set<string>();
  /** Overwritten leads and the new name of each. The name known to the database is lost. */
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
      scope.options.group || (keys.phones && !keys.both)
        ? new RowsOfKeys(batch.contactStart[range.before] ?? 0)
        : undefined;
    this.#identities = new RowIdentities(batch, range, known.birthdayFields);
    this.#alike = keys.names ? new AlikeNames(batch, range) : undefined;
  }

  /**
   * Leads that equal row `index` by name, and by a second value if the name alone is not enough.
   */
  byName(index: number): readonly KnownLead[] {
    const name = this.#nameOf(index);
    const known = this.#stillNamed(this.#known.names.get(name), name).filter(isSame);
    const named = this.#leadsNamed(name);
    if (known.length === 0 && named.length === 0) return none;
    const kind = this.#identities.kindOf(index);
    if (kind === 'company') return inOrder(known, named, 'name');
    const signs = this.#identities.signsOf(index);
    const same = known.filter(
      (lead) => lead.signs && areSame(kind, signs, lead.signs, this.#hasKnownNumber(index, lead.leadId)),
    );
    return inOrder(same, this.#sameNamed(index, kind, name), 'name');
  }

  /** The contacts of row `index` that the lead already has, by position in the batch. */
  contactsOf(index: number, leadId: LeadId): readonly number[] {
    const { contactStart, phoneFirst } = this.#batch;
    const found: number[] = [];
    for (let at = contactStart[index] ?? 0; at < (contactStart[index + 1] ?? 0); at += 1) {
      const phone = phoneFirst[at] ?? at;
      const known = this.#known.phones.get(phone)?.filter((lead) => lead.leadId === leadId) ?? none;
      if (known.length === 0 && phone === at) continue;
      const own = contactOfPlace(this.#batch, at);
      const isThere =
        known.some(({ contact }) => contact?.name === own.name && contact.extension === own.extension) ||
        this.#contacts.has(contactKey(leadId, phone, own));
      if (isThere) found.push(at);
    }
    return found;
  }

  contactCount(index: number): number {
    const { contactStart } = this.#batch;
    return (contactStart[index + 1] ?? 0) - (contactStart[index] ?? 0);
  }

  /**
   * The lead that rows of this import created for the name of row `index`. Further rows with the
   * name join it.
   */
  ownNamed(index: number): LeadId | undefined {
    return this.byName(index).find(({ own }) => own)?.leadId;
  }

  /** Leads with a similar name that may mean the same. */
  byAlikeName(index: number): readonly KnownLead[] {
    const name = this.#nameOf(index);
    const known = this.#stillNamed(this.#known.names.get(name), name).filter((lead) => !isSame(lead));
    const added = [...this.#namesakes(index), ...this.#like(index, ({ name }) => this.#leadsNamed(name)[0])];
    return added.length === 0 ? known : surestFirst([...known, ...added]);
  }

  /**
   * Leads with the same name but no second value in common with the row. Most likely different
   * persons, so they are not changed.
   */
  #namesakes(index: number): readonly KnownLead[] {
    const name = this.#nameOf(index);
    const known = this.#stillNamed(this.#known.names.get(name), name).filter(isSame);
    const named = this.#leadsNamed(name);
    if (known.length + named.length === 0 || this.#identities.kindOf(index) === 'company') return none;
    const same = new Set(this.byName(index).map(({ leadId }) => leadId));
    return [...known, ...named]
      .filter(({ leadId }) => !same.has(leadId))
      .map(({ leadId, own }) => ({ leadId, own, reason: 'same_name' as const }));
  }

  /**
   * Leads of earlier rows of the batch that are the same, found by the values that they must share.
   */
  #sameNamed(index: number, kind: NameKind, name: number): readonly Lead[] {
    const signs = this.#identities.signsOf(index);
    const rows: (number | undefined)[] = [];
    if (kind === 'organisation') {
      rows.push(this.#rowOfSign.get(signKey(name, 'city', signs.city)));
      rows.push(this.#rowOfSign.get(signKey(name, 'city', '')));
      if (signs.city === '') rows.push(this.#named?.rowsOf(name)[0]);
    } else {
      this.#eachNumber(index, (phone) => rows.push(this.#rowOfPair.get(pairOf(name, phone))));
      if (signs.street !== '') rows.push(this.#rowOfSign.get(signKey(name, 'street', signs.street)));
      if (signs.birthday !== '') rows.push(this.#rowOfSign.get(signKey(name, 'birthday', signs.birthday)));
      if (isFullReading(signs.kana)) rows.push(this.#rowOfSign.get(signKey(name, 'kana', signs.kana)));
    }
    for (const row of rows) {
      if (row === undefined) continue;
      const hasNumber = this.#sharesNumber(row, index);
      const lead = areSame(kind, signs, this.#identities.signsOf(row), hasNumber)
        ? this.#leadIfNamed(row, name)
        : undefined;
      if (lead) return [lead];
    }
    return [];
  }

  #sharesNumber(row: number, index: number): boolean {
    const numbers = new Set<number>();
    this.#eachNumber(row, (phone) => numbers.add(phone));
    let shares = false;
    this.#eachNumber(index, (phone) => {
      shares ||= numbers.has(phone);
    });
    return shares;
  }

  #hasKnownNumber(index: number, leadId: LeadId): boolean {
    let has = false;
    this.#eachNumber(index, (phone) => {
      has ||= this.#known.phones.get(phone)?.some((lead) => lead.leadId === leadId) ?? false;
    });
    return has;
  }

  /** Leads that have any of the row's numbers. */
  byPhones(index: number): readonly KnownLead[] {
    const known: KnownLead[] = [];
    const added: Lead[] = [];
    this.#eachNumber(index, (phone) => {
      known.push(...(this.#known.phones.get(phone) ?? none));
      for (const row of this.#numbered?.rowsOf(phone) ?? []) added.push(this.#leadOf(row));
    });
    return inOrder(known, added, 'phone');
  }

  /** Leads that have one of the row's numbers and the same or a similar name. */
  byNameAndPhones(index: number): readonly KnownLead[] {
    const name = this.#nameOf(index);
    const known = this.#stillNamed(this.#known.pairs.get(index), name);
    const same = this.#leadOfPair(name, index);
    const alike = this.#like(index, ({ name }) => this.#leadOfPair(name, index));
    if (!same && alike.length === 0) return known;
    return surestFirst([...known, ...(same ? [{ ...same, reason: 'name' as const }] : []), ...alike]);
  }

  /** The lead that an earlier row was merged into, by the id of the lead it would have created. */
  madeFor(leadId: LeadId): LeadId | undefined {
    const first = rowId(this.#scope.id, this.#batch.firstRow, 0);
    const offset = Number((BigInt(leadId) - first) >> 4n) - this.#from;
    const decision = this.decisions[offset];
    return decision && isIn(decision) ? this.#leadOf(this.#from + offset).leadId : undefined;
  }

  /** True if a row of this range overwrote the lead. */
  isWritten(leadId: LeadId): boolean {
    return this.#written.has(leadId);
  }

  /**
   * Records the next decision, so that later rows can match the row's lead. A row that overwrites a
   * lead also adds its name and numbers to that lead.
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
    this.#alike?.add(index);
    if (!this.#named) return;
    if (!this.#identities.isRepeated(index) || this.#identities.kindOf(index) === 'company') {
      this.#named.add(name, index, (row) => this.#leadOf(row).leadId === lead.leadId);
      return;
    }
    // One of hundreds of namesakes is enough to report. Equal persons are found by other values.
    if (this.#named.rowsOf(name).length === 0) this.#named.add(name, index, () => false);
    const { city, street, birthday, kana } = this.#identities.signsOf(index);
    this.#addSign(signKey(name, 'city', city), index);
    if (street !== '') this.#addSign(signKey(name, 'street', street), index);
    if (birthday !== '') this.#addSign(signKey(name, 'birthday', birthday), index);
    if (isFullReading(kana)) this.#addSign(signKey(name, 'kana', kana), index);
  }

  #addSign(key: string, index: number): void {
    if (!this.#rowOfSign.has(key)) this.#rowOfSign.set(key, index);
  }

  /**
   * Records contacts that a later row of the same lead could repeat. A unique name has no such row.
   */
  #addContacts(index: number, leadId: LeadId): void {
    if (!this.#identities.isRepeated(index)) return;
    const { contactStart, phoneFirst } = this.#batch;
    for (let at = contactStart[index] ?? 0; at < (contactStart[index + 1] ?? 0); at += 1) {
      this.#contacts.add(contactKey(leadId, phoneFirst[at] ?? at, contactOfPlace(this.#batch, at)));
    }
  }

  #addNumbers(index: number): void {
    const lead = this.#leadOf(index);
    this.#addContacts(index, lead.leadId);
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

  /** Visits the row's numbers by the index of their first occurrence in the batch. */
  #eachNumber(index: number, visit: (phone: number) => void): void {
    const { contactStart, phoneFirst } = this.#batch;
    for (let at = contactStart[index] ?? 0; at < (contactStart[index + 1] ?? 0); at += 1)
      visit(phoneFirst[at] ?? at);
  }
}

/** Merges the leads of the database and those added by rows, in the order of precedence. */
function inOrder(
  known: readonly KnownLead[],
  added: readonly Lead[],
  reason: KnownLead['reason'],
): readonly KnownLead[] {
  if (known.length + added.length < 2 && added.length === 0) return known;
  return surestFirst([...known, ...added.map((lead) => ({ ...lead, reason }))]);
}

type Lead = Omit<KnownLead, 'reason'>;

/** True if the row is imported, or counts as imported until a user decides. */
function isIn({ kind }: Decision): boolean {
  return kind === 'create' || kind === 'join' || kind === 'update' || kind === 'wait';
}

function signKey(name: number, sign: string, value: string): string {
  return `${name} ${sign} ${value}`;
}

function contactKey(leadId: LeadId, phone: number, { name, extension }: { name: string; extension: string }) {
  return `${leadId} ${phone} ${extension} ${name}`;
}

/** Combines two keys into one number. A batch has fewer than a million contacts. */
function pairOf(name: number, phone: number): number {
  return name * 2 ** 20 + phone;
}
