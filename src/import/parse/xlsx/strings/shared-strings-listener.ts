import { AttributeCursor } from '../scan/attributes.ts';
import { decodeText, needsUnescape } from '../scan/decode-text.ts';
import { isName } from '../scan/is-name.ts';
import { readPhoneticRun } from '../scan/read-phonetic-run.ts';
import type { XmlListener } from '../scan/xml-scanner.ts';
import type { PhoneticRun } from '../values/phonetic.ts';
import type { StringStore } from './string-store.ts';

/** Fills a store from sharedStrings.xml: rich text joined, furigana kept beside the text. */
export class SharedStringsListener implements XmlListener {
  readonly #store: StringStore;
  readonly #attributes = new AttributeCursor();
  #inText = false;
  #run: PhoneticRun | undefined;
  #runs: PhoneticRun[] = [];

  constructor(store: StringStore) {
    this.#store = store;
  }

  open(bytes: Buffer, nameStart: number, nameEnd: number, tagEnd: number): void {
    if (isName(bytes, nameStart, nameEnd, 't')) this.#inText = true;
    else if (isName(bytes, nameStart, nameEnd, 'rPh')) {
      this.#run = readPhoneticRun(this.#attributes, bytes, nameEnd, tagEnd);
    }
  }

  close(bytes: Buffer, nameStart: number, nameEnd: number): boolean {
    if (isName(bytes, nameStart, nameEnd, 't')) this.#inText = false;
    else if (isName(bytes, nameStart, nameEnd, 'si')) {
      this.#store.finish(this.#runs);
      if (this.#runs.length > 0) this.#runs = [];
    } else if (this.#run && isName(bytes, nameStart, nameEnd, 'rPh')) {
      this.#runs.push(this.#run);
      this.#run = undefined;
    }
    return false;
  }

  text(bytes: Buffer, start: number, end: number, verbatim: boolean): void {
    if (!this.#inText) return;
    if (this.#run) this.#run.text += decodeText(bytes, start, end, verbatim);
    else if (needsUnescape(bytes, start, end))
      this.#store.appendText(decodeText(bytes, start, end, verbatim));
    else this.#store.append(bytes, start, end);
  }
}
