import { decodeText, needsUnescape } from '../scan/decode-text.ts';
import { isName } from '../scan/is-name.ts';
import { PhoneticReader } from '../scan/phonetic-reader.ts';
import { hasBytes, PlainText } from '../scan/plain-text.ts';
import type { XmlListener } from '../scan/xml-scanner.ts';
import type { PhoneticRun } from '../values/phonetic.ts';
import type { StringStore } from './string-store.ts';

/**
 * A string in the form used by almost every writer. Others go through `open`, `text` and `close`.
 */
const stringTag = Buffer.from('<si>');
const stringEnd = Buffer.from('</t></si>');
const noRuns: readonly PhoneticRun[] = [];

/** Fills a store from sharedStrings.xml: joins rich text and stores furigana with the text. */
export class SharedStringsListener implements XmlListener {
  readonly #store: StringStore;
  readonly #plain = new PlainText();
  readonly #phonetic: PhoneticReader;
  #inText = false;

  constructor(store: StringStore, maxStringBytes: number) {
    this.#store = store;
    this.#phonetic = new PhoneticReader(maxStringBytes);
  }

  skim(bytes: Buffer, at: number, limit: number): number {
    let next = at;
    while (hasBytes(bytes, next, stringTag)) {
      const end = this.#plain.read(bytes, next + stringTag.length, limit, stringEnd);
      if (end < 0) break;
      this.#takePlainText(bytes);
      next = end;
    }
    return next;
  }

  open(bytes: Buffer, nameStart: number, nameEnd: number, tagEnd: number): void {
    if (isName(bytes, nameStart, nameEnd, 't')) this.#inText = true;
    else if (isName(bytes, nameStart, nameEnd, 'rPh')) this.#phonetic.open(bytes, nameEnd, tagEnd);
  }

  close(bytes: Buffer, nameStart: number, nameEnd: number): boolean {
    if (isName(bytes, nameStart, nameEnd, 't')) this.#inText = false;
    else if (isName(bytes, nameStart, nameEnd, 'si')) this.#store.finish(this.#phonetic.take());
    else if (isName(bytes, nameStart, nameEnd, 'rPh')) this.#phonetic.close();
    return false;
  }

  text(bytes: Buffer, start: number, end: number, verbatim: boolean): void {
    if (!this.#inText) return;
    if (this.#phonetic.isOpen) this.#phonetic.addText(decodeText(bytes, start, end, verbatim));
    else if (needsUnescape(bytes, start, end))
      this.#store.appendText(decodeText(bytes, start, end, verbatim));
    else this.#store.append(bytes, start, end);
  }

  #takePlainText(bytes: Buffer): void {
    const { start, end, isEscaped } = this.#plain;
    if (isEscaped) this.#store.appendText(decodeText(bytes, start, end, false));
    else this.#store.append(bytes, start, end);
    this.#store.finish(noRuns);
  }
}
