import type { rowOutcomes } from '../../src/contract/import-state.ts';

export type RowOutcome = (typeof rowOutcomes)[number];

/**
 * A row of a list in a story. Without a company the contact is the lead, as a person. A row without
 * both fails, and so does a row with an invalid phone number.
 */
export type Row = {
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly note: string;
};

export type Policy = {
  readonly duplicates: 'add' | 'skip' | 'overwrite';
  readonly duplicateKeys: readonly ('name' | 'phone')[];
  readonly match: 'any' | 'all';
  readonly scope: 'project' | 'all';
  readonly group: boolean;
  readonly overwriteBlanks: boolean;
  readonly doNotCall: 'skip' | 'mark';
};

type Contact = { name: string; phone: string; readonly by: Origin };
export type Lead = {
  readonly by: Origin;
  readonly project: number;
  name: string;
  note: string;
  contacts: Contact[];
  /** Whether a user has changed it, or one of its contacts. */
  edited: boolean;
  /**
   * Counts the changes of its values. An undo uses it to see whether the lead is still as the
   * import left it.
   */
  version: number;
};

/**
 * The origin of a lead: a row of an import, or a user (import 0). Leads are found in this order.
 */
export type Origin = { readonly importNo: number; readonly row: number };

/** A lead before an import overwrote it. */
type Image = {
  readonly lead: Lead;
  readonly name: string;
  readonly note: string;
  readonly contacts: readonly Contact[];
  readonly versionBefore: number;
  versionAfter: number;
  restored: boolean;
};
type Run = { readonly no: number; readonly images: Image[]; undone: boolean };

/**
 * The promises of Leadport about lists, in the simplest form: one row after the other, everything
 * in memory. If several leads match, the order in which they are found decides which is
 * overwritten: those of the import itself first, then the older one.
 */
export class Company {
  leads: Lead[] = [];
  readonly banned = new Set<string>();
  readonly #runs: Run[] = [];

  importRows(no: number, project: number, rows: readonly Row[], policy: Policy): RowOutcome[] {
    const run: Run = { no, images: [], undone: false };
    this.#runs.push(run);
    return rows.map((row, index) => this.#take(run, project, { importNo: no, row: index + 1 }, row, policy));
  }

  /** A user changes the note of a lead. */
  edit(lead: Lead, note: string): void {
    lead.note = note;
    lead.edited = true;
    lead.version += 1;
  }

  /** Later imports that would have to be undone first. */
  builtOn(no: number): readonly number[] {
    const own = this.#runOf(no);
    const overwritten = own.images.filter(({ restored }) => !restored).map(({ lead }) => lead);
    const mine = (lead: Lead) => lead.by.importNo === no || overwritten.includes(lead);
    return this.#runs
      .filter(
        (run) =>
          run.no > no && !run.undone && run.images.some(({ lead, restored }) => !restored && mine(lead)),
      )
      .map((run) => run.no);
  }

  isUndone(no: number): boolean {
    return this.#runOf(no).undone;
  }

  /**
   * Undoes an import, except for what a user or a later import has changed since. Returns the leads
   * that are kept.
   */
  undo(no: number): readonly Lead[] {
    const run = this.#runOf(no);
    run.undone = true;
    const kept: Lead[] = [];
    this.leads = this.leads.filter((lead) => {
      if (lead.by.importNo !== no) return true;
      const changed =
        lead.edited || lead.contacts.some(({ by }) => by.importNo !== no) || this.#isWrittenSince(lead, no);
      if (changed) kept.push(lead);
      return changed;
    });
    for (const image of run.images) {
      const { lead } = image;
      if (image.restored || !this.leads.includes(lead)) continue;
      if (lead.version !== image.versionAfter) {
        kept.push(lead);
        continue;
      }
      this.#restore(image, no);
    }
    return kept;
  }

  #restore(image: Image, no: number): void {
    const { lead } = image;
    Object.assign(lead, { name: image.name, note: image.note, version: lead.version + 1 });
    lead.contacts = lead.contacts.filter(({ by }) => by.importNo !== no);
    for (const contact of lead.contacts) {
      const was = image.contacts.find(({ by }) => by === contact.by);
      if (was) Object.assign(contact, was);
    }
    image.restored = true;
    // For an earlier import, the lead is again as that import left it.
    for (const earlier of this.#runs.filter((run) => run.no < no).flatMap(({ images }) => images)) {
      if (earlier.lead === lead && !earlier.restored && earlier.versionAfter === image.versionBefore)
        earlier.versionAfter = lead.version;
    }
  }

  #isWrittenSince(lead: Lead, no: number): boolean {
    return this.#runs.some(
      (run) => run.no > no && run.images.some((image) => image.lead === lead && !image.restored),
    );
  }

  #take(run: Run, project: number, by: Origin, cells: Row, policy: Policy): RowOutcome {
    const row = { ...cells, name: cells.name || cells.contact, contact: cells.contact || '代表' };
    if (row.name === '' || !/^0\d/.test(row.phone)) return 'failed';
    if (policy.doNotCall === 'skip' && this.banned.has(row.phone)) return 'skipped_do_not_call';
    const [duplicate] = policy.duplicates === 'add' ? [] : this.#duplicatesOf(run.no, project, row, policy);
    if (duplicate && policy.duplicates === 'skip') return 'skipped_duplicate';
    if (duplicate) {
      this.#writeOver(run, duplicate, by, row, policy);
      return 'updated';
    }
    const contact = { name: row.contact, phone: row.phone, by };
    const own = this.leads.find(
      (lead) => lead.by.importNo === run.no && isNamed(lead, row) && inScope(lead, project, policy),
    );
    if (policy.group && own) {
      if (own.contacts.some(({ name, phone }) => name === row.contact && phone === row.phone))
        return 'skipped_duplicate';
      own.contacts.push(contact);
    } else
      this.leads.push({
        by,
        project,
        name: row.name,
        note: row.note,
        contacts: [contact],
        edited: false,
        version: 1,
      });
    return 'created';
  }

  /**
   * In order of precedence. If rows are grouped, rows of the same name are one lead, and only a
   * number makes them duplicates.
   */
  #duplicatesOf(no: number, project: number, row: Row, policy: Policy): readonly Lead[] {
    const leads = this.#inOrder(no).filter((lead) => inScope(lead, project, policy));
    const hasName = (lead: Lead) => isNamed(lead, row);
    const hasPhone = (lead: Lead) => hasNumber(lead, row);
    const both = policy.match === 'all' && policy.duplicateKeys.length > 1;
    if (both) return leads.filter((lead) => hasName(lead) && hasPhone(lead));
    const byName = policy.duplicateKeys.includes('name')
      ? leads.filter((lead) => hasName(lead) && !(policy.group && lead.by.importNo === no))
      : [];
    return [...byName, ...(policy.duplicateKeys.includes('phone') ? leads.filter(hasPhone) : [])];
  }

  #inOrder(no: number): readonly Lead[] {
    const isOwn = (lead: Lead) => Number(lead.by.importNo === no);
    return this.leads.toSorted(
      (a, b) => isOwn(b) - isOwn(a) || a.by.importNo - b.by.importNo || a.by.row - b.by.row,
    );
  }

  #writeOver(run: Run, lead: Lead, by: Origin, row: Row, policy: Policy): void {
    let image = run.images.find((one) => one.lead === lead);
    if (!image && lead.by.importNo !== run.no) {
      const contacts = lead.contacts.map((contact) => ({ ...contact }));
      image = {
        lead,
        name: lead.name,
        note: lead.note,
        contacts,
        versionBefore: lead.version,
        versionAfter: 0,
        restored: false,
      };
      run.images.push(image);
    }
    const note = row.note !== '' || policy.overwriteBlanks ? row.note : lead.note;
    if (lead.name !== row.name || lead.note !== note) lead.version += 1;
    Object.assign(lead, { name: row.name, note });
    const same = lead.contacts.filter(({ phone }) => phone === row.phone);
    for (const contact of same) contact.name = row.contact;
    if (same.length === 0) lead.contacts.push({ name: row.contact, phone: row.phone, by });
    if (image) image.versionAfter = lead.version;
  }

  #runOf(no: number): Run {
    const run = this.#runs.find((one) => one.no === no);
    if (!run) throw new Error(`no import ${no}`);
    return run;
  }
}

/** A company matches by its name alone, a person by the name and a number. */
function isNamed(lead: Lead, row: Row): boolean {
  return lead.name === row.name && (row.name.startsWith('株式会社') || hasNumber(lead, row));
}

function hasNumber(lead: Lead, row: Row): boolean {
  return lead.contacts.some(({ phone }) => phone === row.phone);
}

function inScope(lead: Lead, project: number, { scope }: Policy): boolean {
  return scope === 'all' || lead.project === project;
}
