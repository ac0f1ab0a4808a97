import type { ImportId } from '../../base/ids.ts';
import { phoneKinds } from '../../contract/lead.ts';
import { patchedDigits } from '../model/copy-columns.ts';
import { doubledQuotes, isString, needsEscapes, type PlainRow, plainTexts } from '../model/plain-row.ts';
import { rowIdTexts } from '../model/row-ids.ts';
import { copyText } from './copy-text.ts';
import type { LineBuffer } from './line-buffer.ts';

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const backslash = 0x5c;
const zero = 0x30;
/** A shorter part is copied faster byte by byte than by a call. */
const shortBytes = 32;

const contactName = plainTexts.indexOf('contact_name');
const phone = plainTexts.indexOf('phone');
const extension = plainTexts.indexOf('extension');
/** The texts of a lead come first. */
const leadTextCount = contactName;
/** More bytes than all values that are not texts of the file. */
const otherBytes = 256;
const noKind = Buffer.from('\\N');
const kindTexts = phoneKinds.map((kind) => Buffer.from(kind));

/** What a plain row's lines need besides its texts. `custom` is COPY text. */
type PlainKeys = {
  readonly nameHash: bigint;
  readonly phoneHash: bigint;
  readonly custom: string;
  /** The code of the file's quotes. */
  readonly quote: number;
};

type Owner = { readonly tenantId: string; readonly projectId: string | null; readonly importId: ImportId };

/** Adds the lines of plain rows. */
export class PlainLines {
  readonly #leads: LineBuffer;
  readonly #contacts: LineBuffer;
  readonly #idOf: (row: number, contact: number) => string;
  /** Tenant, project and import with a tab before and after each. */
  readonly #owner: Buffer;

  constructor(owner: Owner, { leads, contacts }: { leads: LineBuffer; contacts: LineBuffer }) {
    this.#leads = leads;
    this.#contacts = contacts;
    this.#idOf = rowIdTexts(owner.importId);
    this.#owner = Buffer.from(`\t${owner.tenantId}\t${owner.projectId}\t${owner.importId}\t`);
  }

  /** Adds the lines of the row's lead and contact, see `copy-columns.ts`. */
  add(row: PlainRow, keys: PlainKeys): void {
    const id = this.#idOf(row.row, 0);
    const rowText = String(row.row);
    const maxBytes = maxBytesOf(row) + keys.custom.length * 3 + otherBytes;
    const lead = this.#leads.reserve(maxBytes);
    let to = writePadded(lead, this.#leads.used, id);
    to = this.#writeOwner(lead, to, rowText);
    to = writeAscii(lead, to, String(keys.nameHash));
    for (let index = 0; index < leadTextCount; index += 1) {
      lead[to] = tab;
      to = writePlainText(lead, to + 1, row, index, keys.quote);
    }
    lead[to] = tab;
    to += 1;
    to = keys.custom === '{}' ? writeAscii(lead, to, '{}') : to + lead.write(keys.custom, to, 'utf8');
    lead[to] = lineFeed;
    this.#leads.endLine(to + 1);
    this.#addContact(row, keys, { id, rowText, maxBytes });
  }

  #addContact(
    row: PlainRow,
    { phoneHash, quote }: PlainKeys,
    { id, rowText, maxBytes }: { id: string; rowText: string; maxBytes: number },
  ): void {
    const line = this.#contacts.reserve(maxBytes);
    let to = writePadded(line, this.#contacts.used, id);
    line[to] = tab;
    to = writeAscii(line, to + 1, id);
    to = this.#writeOwner(line, to, rowText);
    to = writeAscii(line, to, String(phoneHash));
    line[to] = tab;
    to = writePlainText(line, to + 1, row, contactName, quote);
    line[to] = tab;
    to =
      row.contactKind === null ? writeBytes(line, to + 1, noKind) : writeAscii(line, to + 1, row.contactKind);
    line[to] = tab;
    to = writePlainText(line, to + 1, row, phone, quote);
    line[to] = tab;
    to = writePlainText(line, to + 1, row, extension, quote);
    line[to] = tab;
    to += 1;
    for (let at = 0; at < row.e164Length; at += 1) line[to + at] = row.e164[at] ?? 0;
    to += row.e164Length;
    line[to] = tab;
    to = writeBytes(line, to + 1, kindTexts[row.phoneKind] ?? noKind);
    line[to] = lineFeed;
    this.#contacts.endLine(to + 1);
  }

  #writeOwner(target: Buffer, to: number, rowText: string): number {
    const end = writeAscii(target, writeBytes(target, to, this.#owner), rowText);
    target[end] = tab;
    return end + 1;
  }
}

/** Most bytes that the texts of a row take as COPY text: each byte may need an escape. */
function maxBytesOf({ cells, strings }: PlainRow): number {
  const start = cells.starts[0] ?? 0;
  const end = cells.ends[cells.fieldCount - 1] ?? start;
  let units = 0;
  for (const text of strings) units += text.length;
  return (end - start) * 2 + units * 3;
}

/** Writes text `index` of the row as COPY text. Returns the end. */
function writePlainText(target: Buffer, to: number, row: PlainRow, index: number, quote: number): number {
  const flags = row.flags[index] ?? 0;
  if (flags === isString) return to + target.write(copyText(row.strings[index] ?? ''), to, 'utf8');
  const start = row.starts[index] ?? 0;
  const end = row.ends[index] ?? 0;
  if (flags !== 0) return writeEscaped(target, to, row.bytes, { start, end, flags, quote });
  const { bytes } = row;
  if (end - start > shortBytes) return to + bytes.copy(target, to, start, end);
  const shift = to - start;
  for (let at = start; at < end; at += 1) target[at + shift] = bytes[at] ?? 0;
  return end + shift;
}

type EscapedPart = {
  readonly start: number;
  readonly end: number;
  readonly flags: number;
  readonly quote: number;
};

function writeEscaped(target: Buffer, to: number, bytes: Buffer, part: EscapedPart): number {
  const { start, end, flags, quote } = part;
  const isDoubled = (flags & doubledQuotes) !== 0;
  const isEscaped = (flags & needsEscapes) !== 0;
  let used = to;
  for (let at = start; at < end; at += 1) {
    const unit = bytes[at] ?? 0;
    if (isDoubled && unit === quote) at += 1;
    const letter = isEscaped ? escapeOf(unit) : 0;
    if (letter !== 0) {
      target[used] = backslash;
      used += 1;
    }
    target[used] = letter === 0 ? unit : letter;
    used += 1;
  }
  return used;
}

/** The character after the backslash, 0 for none. See `copyText`. */
function escapeOf(unit: number): number {
  switch (unit) {
    case backslash:
      return backslash;
    case tab:
      return 0x74;
    case lineFeed:
      return 0x6e;
    case carriageReturn:
      return 0x72;
    default:
      return 0;
  }
}

/** Writes a number with leading zeros. */
function writePadded(target: Buffer, to: number, digits: string): number {
  const start = to + patchedDigits - digits.length;
  for (let at = to; at < start; at += 1) target[at] = zero;
  return writeAscii(target, start, digits);
}

function writeBytes(target: Buffer, to: number, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) target[to + at] = bytes[at] ?? 0;
  return to + bytes.length;
}

/** Writes ASCII text. Returns the end. */
function writeAscii(target: Buffer, to: number, text: string): number {
  for (let at = 0; at < text.length; at += 1) target[to + at] = text.charCodeAt(at);
  return to + text.length;
}
