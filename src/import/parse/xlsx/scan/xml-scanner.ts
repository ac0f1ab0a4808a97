import { refuse } from '../../../../contract/refusals.ts';

/**
 * Receives a document in parts. Ranges are byte offsets, valid during the call. Names come without
 * prefix; `[nameEnd, tagEnd)` contains the attributes. Text between two tags comes in one call;
 * `verbatim` text (CDATA) has no entities.
 */
export interface XmlListener {
  /**
   * Can consume whole known elements starting at `at` (the `<` of a tag), which is faster than
   * receiving their parts. Returns where they end, or `at` if it consumes none. Bytes from `limit`
   * on are not part of the document.
   */
  skim(bytes: Buffer, at: number, limit: number): number;
  open(bytes: Buffer, nameStart: number, nameEnd: number, tagEnd: number): void;
  /** Returns true to pause the scanner because the listener has enough for now. */
  close(bytes: Buffer, nameStart: number, nameEnd: number): boolean;
  text(bytes: Buffer, start: number, end: number, verbatim: boolean): void;
}

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const exclamation = 0x21;
const question = 0x3f;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const hyphen = 0x2d;
const openBracket = 0x5b;
const space = 0x20;

/**
 * Splits XML into tags and texts directly from UTF-8 bytes, at any chunk border, without creating
 * strings. Only checks the nesting depth, because the parts come from a zip with checksums. Throws
 * file_unsafe_xml at the first document type, and file_bomb for a tag or text beyond `tokenBytes`,
 * so that memory is limited to one chunk.
 */
export class XmlScanner {
  readonly #listener: XmlListener;
  readonly #part: string;
  readonly #tokenBytes: number;
  #bytes: Buffer = Buffer.alloc(0);
  /** `[at, end)` of the buffer is still unread. The buffer is reused for each chunk. */
  #at = 0;
  #end = 0;
  #depth = 0;

  constructor(listener: XmlListener, part: string, tokenBytes: number) {
    this.#listener = listener;
    this.#part = part;
    this.#tokenBytes = tokenBytes;
  }

  /**
   * Takes the next chunk, which the caller may reuse afterwards. Call `run` until it returns false
   * before the next chunk.
   */
  feed(chunk: Buffer): void {
    const rest = this.#end - this.#at;
    if (rest > this.#tokenBytes) throw refuse('file_bomb', { detail: this.#part });
    const needed = rest + chunk.length;
    const room = needed > this.#bytes.length ? Buffer.allocUnsafe(needed * 2) : this.#bytes;
    this.#bytes.copy(room, 0, this.#at, this.#end);
    chunk.copy(room, rest);
    this.#bytes = room;
    this.#at = 0;
    this.#end = needed;
  }

  /** Ends the document. Throws file_damaged if it is incomplete. */
  end(): void {
    const rest = this.#bytes.toString('latin1', this.#at, this.#end).trim();
    if (rest !== '' || this.#depth !== 0) throw refuse('file_damaged', { detail: this.#part });
  }

  /** Continues until the listener asks for a pause (true) or the bytes are used up (false). */
  run(): boolean {
    const bytes = this.#bytes;
    const length = this.#end;
    let at = this.#at;
    let paused = false;
    while (at < length && !paused) {
      let end = 0;
      if (bytes[at] !== lessThan) {
        end = findByte(bytes, lessThan, at, length);
        if (end < 0) break;
        this.#listener.text(bytes, at, end, false);
        at = end;
        continue;
      }
      const next = at + 1 < length ? bytes[at + 1] : undefined;
      if (next === undefined) break;
      if (next === exclamation || next === question) {
        end = this.#skipMarkup(at, next);
        if (end < 0) break;
        at = end;
        continue;
      }
      if (next !== slash) {
        end = this.#listener.skim(bytes, at, length);
        if (end > at) {
          at = end;
          continue;
        }
      }
      end = next === slash ? findByte(bytes, greaterThan, at + 2, length) : findTagEnd(bytes, at + 1, length);
      if (end < 0) break;
      paused = next === slash ? this.#close(bytes, at + 2, end) : this.#open(bytes, at + 1, end);
      at = end + 1;
    }
    this.#at = at;
    return paused;
  }

  #open(bytes: Buffer, start: number, end: number): boolean {
    const selfClosing = bytes[end - 1] === slash;
    const tagEnd = selfClosing ? end - 1 : end;
    let nameStart = start;
    let nameEnd = start;
    for (; nameEnd < tagEnd; nameEnd++) {
      const byte = bytes[nameEnd] ?? 0;
      if (byte <= space) break;
      if (byte === colon) nameStart = nameEnd + 1;
    }
    this.#listener.open(bytes, nameStart, nameEnd, tagEnd);
    if (selfClosing) return this.#listener.close(bytes, nameStart, nameEnd);
    this.#depth++;
    return false;
  }

  #close(bytes: Buffer, start: number, end: number): boolean {
    let nameStart = start;
    let nameEnd = start;
    for (; nameEnd < end; nameEnd++) {
      const byte = bytes[nameEnd] ?? 0;
      if (byte <= space) break;
      if (byte === colon) nameStart = nameEnd + 1;
    }
    this.#depth--;
    return this.#listener.close(bytes, nameStart, nameEnd);
  }

  /** The end of a comment, CDATA or processing instruction, -1 if it is not available yet. */
  #skipMarkup(start: number, kind: number): number {
    const bytes = this.#bytes;
    if (kind === question) return this.#endOf('?>', start + 2);
    if (start + 3 >= this.#end) return -1;
    if (bytes[start + 2] === hyphen) return this.#endOf('-->', start + 4);
    if (bytes[start + 2] !== openBracket) throw refuse('file_unsafe_xml');
    const end = this.#endOf(']]>', start + 9);
    if (end >= 0) this.#listener.text(bytes, start + 9, end - 3, true);
    return end;
  }

  #endOf(mark: string, from: number): number {
    const at = this.#bytes.subarray(0, this.#end).indexOf(mark, from, 'latin1');
    return at < 0 ? -1 : at + mark.length;
  }
}

/** The `>` of a tag, ignoring those inside quoted values. -1 if it is not available yet. */
function findTagEnd(bytes: Buffer, start: number, length: number): number {
  let quote = 0;
  for (let at = start; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === greaterThan) return at;
    else if (byte === doubleQuote || byte === singleQuote) quote = byte;
  }
  return -1;
}

/** Most texts and closing tags are a few bytes, for which a loop is faster than a native call. */
function findByte(bytes: Buffer, byte: number, start: number, length: number): number {
  for (let at = start; at < length; at++) if (bytes[at] === byte) return at;
  return -1;
}
