import type { ImportId, ProjectId, TenantId } from '../../base/ids.ts';
import { type PhoneKind, phoneKinds } from '../../contract/lead.ts';
import { type ProblemCode, problemKinds } from '../../contract/problems.ts';
import type { CheckedNumberRow, SoundNumberRow } from '../model/checked-number-row.ts';
import type { CheckedContact, CheckedLead, CheckedRow, RowProblem } from '../model/checked-row.ts';
import { PlainNameKey } from '../model/company-key/plain-name-key.ts';
import { patchedDigits } from '../model/copy-columns.ts';
import { hashBytes, hashKey, hashName, hashNameBytes, seedOf } from '../model/key-hash.ts';
import { nameKey, phoneKey } from '../model/keys.ts';
import type { PlainRow } from '../model/plain-row.ts';
import { loweredFlag, type PreparedBatch } from '../model/prepared-batch.ts';
import type { RawRow } from '../model/raw-row.ts';
import { rowIdTexts } from '../model/row-ids.ts';
import { parseLine } from '../model/sheet-line.ts';
import { copyJson, copyNullable, copyText } from './copy-text.ts';
import { KeyColumn } from './key-column.ts';
import { LineBuffer } from './line-buffer.ts';
import { encodeNumber } from './number-line.ts';
import { PlainLines } from './plain-lines.ts';
import { RowCellsBuffer } from './row-cells-buffer.ts';

/** The values that all lines of an import share. */
export type BatchOwner = {
  readonly tenantId: TenantId;
  /** null: the rows are numbers of a do-not-call list. */
  readonly projectId: ProjectId | null;
  readonly importId: ImportId;
};

const codeIndex: ReadonlyMap<ProblemCode, number> = new Map(
  (Object.keys(problemKinds) as ProblemCode[]).map((code, index) => [code, index]),
);
const kindIndex: ReadonlyMap<PhoneKind, number> = new Map(phoneKinds.map((kind, index) => [kind, index]));

/**
 * Encodes checked rows as COPY lines and hashes their keys, batch by batch. Keeps the original
 * cells of valid rows too, because the database may still keep them out. `lineColumn`: the column
 * in which the rows of a retry name their line in the original list.
 */
export class BatchEncoder {
  readonly #owner: BatchOwner;
  readonly #lineColumn: number | undefined;
  readonly #lineSheets: readonly string[];
  readonly #idOf: (row: number, contact: number) => string;
  readonly #ownerText: string;
  readonly #nameSeed: bigint;
  readonly #phoneSeed: bigint;
  readonly #leads = new LineBuffer(1 << 22);
  readonly #contacts = new LineBuffer(1 << 22);
  readonly #rows = new RowCellsBuffer();
  readonly #problems = new LineBuffer();
  #sound: number[] = [];
  #marked: number[] = [];
  readonly #names = new KeyColumn();
  readonly #phones = new KeyColumn();
  #phoneKind: number[] = [];
  #contactStart: number[] = [0];
  #problemStart: number[] = [0];
  #problemCode: number[] = [];
  #line: number[] = [];
  #sourceLine: number[] = [];
  #firstRow = 0;
  readonly #nameKey = new PlainNameKey();
  readonly #lines: PlainLines;
  #custom: { readonly values: CheckedLead['custom']; readonly text: string } = { values: {}, text: '{}' };

  constructor(owner: BatchOwner, lineColumn?: number, lineSheets: readonly string[] = []) {
    this.#lineSheets = lineSheets;
    this.#owner = owner;
    this.#lineColumn = lineColumn;
    this.#idOf = rowIdTexts(owner.importId);
    this.#ownerText = `${owner.tenantId}\t${owner.projectId}\t${owner.importId}\t`;
    this.#lines = new PlainLines(owner, { leads: this.#leads, contacts: this.#contacts });
    this.#nameSeed = seedOf(owner.tenantId, 'name');
    this.#phoneSeed = seedOf(owner.tenantId, 'phone');
  }

  get rowCount(): number {
    return this.#line.length;
  }

  /** The number of the last row. */
  get lastRow(): number {
    return this.#firstRow + this.#line.length - 1;
  }

  /** Bytes encoded since the last `end`. */
  get sizeBytes(): number {
    return this.#leads.sizeBytes + this.#contacts.sizeBytes + this.#rows.sizeBytes + this.#problems.sizeBytes;
  }

  /** Adds the next row. Rows must be added in order, without gaps. */
  add(raw: RawRow, checked: CheckedRow | CheckedNumberRow): void {
    if (this.#line.length === 0) this.#firstRow = checked.row;
    this.#line.push(checked.line);
    this.#sound.push(checked.kind === 'failed' ? 0 : 1);
    this.#marked.push(checked.kind === 'ok' && checked.marked ? 1 : 0);
    if (this.#lineColumn !== undefined)
      this.#sourceLine.push(parseLine(raw.cells[this.#lineColumn], this.#lineSheets) ?? 0);
    if (checked.kind === 'ok') this.#addLead(checked.row, checked.lead, checked.contacts);
    else this.#addNoLead(checked.kind === 'numbers' ? checked : null);
    this.#rows.add(raw);
    this.#addProblems(checked.row, checked.line, checked.problems);
  }

  /**
   * Adds the next row from bytes. Has the same result as `add` for the row's values. `quote`: the
   * code of the file's quotes.
   */
  addPlain(plain: PlainRow, quote: number): void {
    if (this.#line.length === 0) this.#firstRow = plain.row;
    this.#line.push(plain.line);
    this.#sound.push(1);
    this.#marked.push(0);
    this.#problemStart.push(this.#problemCode.length);
    const nameHash = this.#addPlainName(plain);
    const phone = plain.e164.subarray(0, plain.e164Length);
    const phoneHash = hashBytes(this.#phoneSeed, phone);
    this.#phones.addBytes(phone, phoneHash);
    this.#phoneKind.push(plain.phoneKind);
    this.#contactStart.push(this.#phones.count);
    const custom = this.#customText(plain.custom);
    this.#lines.add(plain, { nameHash, phoneHash, custom, quote });
    this.#rows.addBytes(plain.bytes, plain.cells, quote);
  }

  /** Returns what was added since the last call. */
  end(bytesRead: number): PreparedBatch {
    const [names, phones] = [this.#names.end(), this.#phones.end()];
    const batch: PreparedBatch = {
      firstRow: this.#firstRow,
      rowCount: this.#line.length,
      sound: new Uint8Array(this.#sound),
      marked: new Uint8Array(this.#marked),
      nameHash: names.hash,
      nameFirst: names.first,
      contactStart: new Uint32Array(this.#contactStart),
      phoneHash: phones.hash,
      phoneKind: new Uint8Array(this.#phoneKind),
      phoneFirst: phones.first,
      problemStart: new Uint32Array(this.#problemStart),
      problemCode: new Uint16Array(this.#problemCode),
      line: new Float64Array(this.#line),
      sourceLine: new Float64Array(this.#sourceLine),
      leads: this.#leads.end(),
      contacts: this.#contacts.end(),
      rows: this.#rows.end(),
      problems: this.#problems.end(),
      bytesRead,
    };
    this.#sound = [];
    this.#marked = [];
    this.#phoneKind = [];
    this.#contactStart = [0];
    this.#problemStart = [0];
    this.#problemCode = [];
    this.#line = [];
    this.#sourceLine = [];
    return batch;
  }

  #addPlainName({ bytes, starts, ends }: PlainRow): bigint {
    const [start = 0, end = 0] = [starts[0], ends[0]];
    const name = this.#nameKey;
    if (name.read(bytes, start, end)) {
      const key = bytes.subarray(start, end);
      const hash = hashNameBytes(this.#nameSeed, key, name.core.subarray(0, name.coreLength));
      this.#names.addBytes(key, hash);
      return hash;
    }
    const key = nameKey(bytes.toString('utf8', start, end));
    const hash = hashName(this.#nameSeed, key);
    this.#names.add(key, hash);
    return hash;
  }

  /** Rows without values of their own share one object. */
  #customText(custom: CheckedLead['custom']): string {
    if (custom === this.#custom.values) return this.#custom.text;
    this.#custom = { values: custom, text: customText(custom) };
    return this.#custom.text;
  }

  #addLead(row: number, lead: CheckedLead, contacts: readonly CheckedContact[]): void {
    const owner = `${this.#ownerText}${row}\t`;
    const leadId = this.#idOf(row, 0);
    const key = nameKey(lead.name);
    const hash = hashName(this.#nameSeed, key);
    this.#names.add(key, hash);
    const leadColumn = leadId.padStart(patchedDigits, '0');
    this.#leads.add(`${leadColumn}	${owner}${hash}	${leadValues(lead)}
`);
    let index = 0;
    for (const contact of contacts) {
      const phone = phoneKey(contact.phone, contact.phoneE164);
      const phoneHash = hashKey(this.#phoneSeed, phone);
      this.#phones.add(phone, phoneHash);
      this.#phoneKind.push(kindIndex.get(contact.phoneKind) ?? 0);
      this.#contacts.add(
        `${leadColumn}\t${this.#idOf(row, index)}\t${owner}${phoneHash}\t${contactValues(contact)}\n`,
      );
      index += 1;
    }
    this.#contactStart.push(this.#phones.count);
  }

  /**
   * Handles a row that creates no lead. The numbers of a do-not-call row are stored in place of
   * contacts.
   */
  #addNoLead(row: SoundNumberRow | null): void {
    this.#names.addNothing();
    this.#leads.addNothing();
    row?.numbers.forEach((number, position) => {
      const key = phoneKey(number.phone, number.phoneE164);
      const hash = hashKey(this.#phoneSeed, key);
      this.#phones.add(key, hash);
      this.#contacts.add(encodeNumber(row, number.phone, position, { key, hash }));
    });
    this.#contactStart.push(this.#phones.count);
  }

  #addProblems(row: number, line: number, problems: readonly RowProblem[]): void {
    problems.forEach((problem, position) => {
      this.#problemCode.push(
        (codeIndex.get(problem.code) ?? 0) | (problem.level === undefined ? 0 : loweredFlag),
      );
      this.#problems.add(encodeProblem(this.#owner, row, line, position, problem));
    });
    this.#problemStart.push(this.#problemCode.length);
  }
}

/** Encodes one problem as a line for `import_problems`. */
export function encodeProblem(
  owner: Pick<BatchOwner, 'tenantId' | 'importId'>,
  row: number,
  line: number,
  position: number,
  problem: RowProblem,
): string {
  const { code, field, column, params, raw } = problem;
  const place = `${owner.tenantId}\t${owner.importId}\t${row}\t${position}\t${line}\t${problem.level ?? problemKinds[code].level}\t${code}`;
  return `${place}\t${copyNullable(field)}\t${copyNullable(column)}\t${copyJson(params)}\t${copyNullable(raw)}\n`;
}

function leadValues(lead: CheckedLead): string {
  const address = `${copyText(lead.prefecture)}\t${copyText(lead.city)}\t${copyText(lead.street)}\t${copyText(lead.building)}`;
  const reach = `${copyText(lead.email)}\t${copyText(lead.website)}\t${copyText(lead.note)}`;
  return `${copyText(lead.name)}\t${copyText(lead.kana)}\t${copyText(lead.postalCode)}\t${address}\t${reach}\t${customText(lead.custom)}`;
}

function customText(custom: CheckedLead['custom']): string {
  return hasKeys(custom) ? copyJson(custom) : '{}';
}

function contactValues(contact: CheckedContact): string {
  const number = `${copyNullable(contact.phoneE164)}\t${contact.phoneKind}`;
  return `${copyText(contact.name)}\t${contact.kind ?? '\\N'}\t${copyText(contact.phone)}\t${copyText(contact.extension)}\t${number}`;
}

function hasKeys(record: object): boolean {
  for (const _key in record) return true;
  return false;
}
