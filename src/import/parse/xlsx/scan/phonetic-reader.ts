import { refuse } from '../../../../contract/refusals.ts';
import type { PhoneticRun } from '../values/phonetic.ts';
import { AttributeCursor, readInteger } from './attributes.ts';

/**
 * Characters counted per run in addition to its text, so that millions of empty runs reach the
 * limit too.
 */
const runCharacters = 16;

/** Collects the furigana (`rPh`) of one text. Throws file_bomb for more than `maxCharacters`. */
export class PhoneticReader {
  readonly #maxCharacters: number;
  readonly #attributes = new AttributeCursor();
  #run: PhoneticRun | undefined;
  #runs: PhoneticRun[] = [];
  #characters = 0;

  constructor(maxCharacters: number) {
    this.#maxCharacters = maxCharacters;
  }

  /** True between `open` and `close`, when text belongs to the furigana. */
  get isOpen(): boolean {
    return this.#run !== undefined;
  }

  /**
   * `[start, end)` contains the attributes. `sb` and `eb` are the characters that the run covers.
   */
  open(bytes: Buffer, start: number, end: number): void {
    const attributes = this.#attributes;
    let from = 0;
    let to = 0;
    attributes.reset(bytes, start, end);
    while (attributes.next()) {
      if (attributes.name === 'sb') from = readInteger(bytes, attributes.valueStart, attributes.valueEnd);
      if (attributes.name === 'eb') to = readInteger(bytes, attributes.valueStart, attributes.valueEnd);
    }
    this.#run = { start: from, end: to, text: '' };
    this.#count(runCharacters);
  }

  addText(text: string): void {
    if (this.#run) this.#run.text += text;
    this.#count(text.length);
  }

  close(): void {
    if (this.#run) this.#runs.push(this.#run);
    this.#run = undefined;
  }

  /** The runs since the last call. */
  take(): readonly PhoneticRun[] {
    const runs = this.#runs;
    if (runs.length > 0) this.#runs = [];
    this.#characters = 0;
    return runs;
  }

  #count(characters: number): void {
    this.#characters += characters;
    if (this.#characters > this.#maxCharacters) throw refuse('file_bomb', { detail: 'furigana' });
  }
}
