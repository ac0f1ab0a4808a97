import { type NameKind, nameKind } from '../model/company-key/name-kind.ts';
import { leadColumns } from '../model/copy-columns.ts';
import { nameOfRow, valuesOfLine } from '../model/line-values.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowRange } from '../model/row-range.ts';
import { foldSigns, type Signs } from './signs.ts';

const column = Object.fromEntries(leadColumns.map((name, at) => [name, at])) as Record<
  (typeof leadColumns)[number],
  number
>;

/** Identifying values of the batch's rows, read from their lines only for repeated names. */
export class RowIdentities {
  readonly #batch: PreparedBatch;
  readonly #birthdayFields: readonly string[];
  readonly #isRepeated: Uint8Array;
  readonly #kinds = new Map<number, NameKind>();
  readonly #signs = new Map<number, Signs>();

  /** `birthdayFields`: ids of the custom fields that contain a date of birth. */
  constructor(batch: PreparedBatch, range: RowRange, birthdayFields: readonly string[]) {
    this.#batch = batch;
    this.#birthdayFields = birthdayFields;
    this.#isRepeated = new Uint8Array(range.before);
    for (let index = range.from; index < range.before; index += 1) {
      const first = this.#batch.nameFirst[index] ?? index;
      if (first !== index) this.#isRepeated[first] = 1;
    }
  }

  /** True if another row of the batch has the same name. Only such rows can match it. */
  isRepeated(index: number): boolean {
    return this.#isRepeated[this.#batch.nameFirst[index] ?? index] === 1;
  }

  kindOf(index: number): NameKind {
    const name = this.#batch.nameFirst[index] ?? index;
    let kind = this.#kinds.get(name);
    if (kind === undefined) {
      kind = nameKind(nameOfRow(this.#batch, index));
      this.#kinds.set(name, kind);
    }
    return kind;
  }

  signsOf(index: number): Signs {
    let signs = this.#signs.get(index);
    if (signs === undefined) {
      signs = this.#readSigns(index);
      this.#signs.set(index, signs);
    }
    return signs;
  }

  #readSigns(index: number): Signs {
    const values = valuesOfLine(this.#batch.leads, index);
    const read = (name: (typeof leadColumns)[number]) => values[column[name]] ?? '';
    return foldSigns({
      kana: read('kana'),
      prefecture: read('prefecture'),
      city: read('city'),
      street: read('street') + read('building'),
      birthday: this.#birthdayOf(read('custom')),
    });
  }

  #birthdayOf(custom: string): string {
    if (this.#birthdayFields.length === 0 || custom === '{}') return '';
    const values: Readonly<Record<string, string>> = JSON.parse(custom);
    return this.#birthdayFields.map((id) => values[id] ?? '').find(Boolean) ?? '';
  }
}
