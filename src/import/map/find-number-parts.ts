import type { ColumnContent } from '../model/column-content.ts';
import { headerKey } from './header-key.ts';

/** A number split into two or three columns, left to right: TEL1-3, 郵便番号1-2, 市外局番 and the rest. */
export type NumberParts = {
  readonly indexes: readonly number[];
  readonly kind: 'phone' | 'postal_code' | 'fax';
  /** True if the headers alone determine it. */
  readonly isNamed: boolean;
};

const phoneWord = /tel|電話|携帯|phone|mobile|連絡先/;
const faxWord = /fax|ファックス|ファクス/;
const postalWord = /郵便|〒|zip|postal|postcode/;

/** Words for the position of a part within a number, longest first. */
const partWords: readonly (readonly [RegExp, position: number])[] = [
  [/(?:市外局番|市外)/, 1],
  [/(?:市内局番|市内|(?<!市外)局番)/, 2],
  [/(?:加入者番号|加入者)/, 3],
];
const postalParts: readonly (readonly [RegExp, position: number])[] = [
  [/(?:上|前|先頭|親)(?:3桁|三桁)?$|(?:番号)?3桁$/, 1],
  [/(?:下|後|枝)(?:4桁|四桁)?$|(?:番号)?4桁$/, 2],
];

type Part = {
  readonly base: string;
  readonly position: number;
  readonly kind: NumberParts['kind'];
  readonly isNamed: boolean;
};

/**
 * Finds numbers split into adjacent columns. Numbered headers are not sufficient (電話番号1 and 電話番号2
 * can be two numbers): the cells must also have the short digits of a part.
 */
export function findNumberParts(
  columns: readonly string[],
  contents: readonly ColumnContent[],
): NumberParts[] {
  const found: NumberParts[] = [];
  for (let at = 0; at < columns.length; at += 1) {
    const parts = partsFrom(columns, contents, at);
    if (!parts) continue;
    found.push(parts);
    at += parts.indexes.length - 1;
  }
  return found;
}

function partsFrom(
  columns: readonly string[],
  contents: readonly ColumnContent[],
  start: number,
): NumberParts | null {
  const first = partOf(columns[start] ?? '');
  if (!first || first.position > 1) return null;
  const most = first.kind === 'postal_code' ? 2 : 3;
  const indexes = [start];
  let isNamed = first.isNamed;
  while (indexes.length < most && start + indexes.length < columns.length) {
    const index = start + indexes.length;
    const next = partOf(columns[index] ?? '');
    if (!continues(first, next, indexes.length, (columns[index] ?? '').trim() === '')) break;
    isNamed &&= next?.isNamed === true;
    indexes.push(index);
  }
  if (indexes.length === 1) return null;
  const own = indexes.map((index) => contents[index]);
  const isWritten = own.every((content) => content !== undefined && content.filled > 0);
  if (!isWritten) return isNamed ? { indexes, kind: first.kind, isNamed } : null;
  if (!fits(first.kind, own)) return null;
  return { indexes, kind: first.kind, isNamed };
}

/** A blank header continues the previous one, as after a merged header cell. */
function continues(first: Part, next: Part | null, length: number, isBlank: boolean): boolean {
  if (isBlank) return !first.isNamed && first.position === 0;
  if (!next) return false;
  if (first.isNamed) {
    if (next.isNamed) return next.position === length + 1;
    return length === 1 && next.kind === first.kind && next.position === 0;
  }
  if (next.isNamed || next.kind !== first.kind || next.base !== first.base) return false;
  return first.position === 0 ? next.position === 0 : next.position === length + 1;
}

/**
 * True if the cells are parts: at most five digits first and four last (or the rest of the number
 * after its area code).
 */
function fits(kind: NumberParts['kind'], contents: readonly (ColumnContent | undefined)[]): boolean {
  const limits = kind === 'postal_code' ? [3, 4] : contents.length === 3 ? [5, 4, 4] : [5, 8];
  return contents.every((content, at) => {
    if (!content) return false;
    const limit = limits[at] ?? 4;
    const short = content.digits.slice(1, limit + 1).reduce((sum, count) => sum + count, 0);
    // The rest after an area code may contain a dash and then counts as text.
    const dashed = kind !== 'postal_code' && contents.length === 2 && at === 1 ? content.counts.text : 0;
    return (short + dashed) / content.filled >= 0.8;
  });
}

function partOf(header: string): Part | null {
  const key = headerKey(header);
  const kind = kindOf(key);
  for (const [word, position] of partWords) {
    if (word.test(key) && kind !== 'postal_code')
      return { base: key.replace(word, ''), position, kind: kind ?? 'phone', isNamed: true };
  }
  if (kind === null) return null;
  if (kind === 'postal_code') {
    for (const [word, position] of postalParts) {
      if (word.test(key)) return { base: key.replace(word, ''), position, kind, isNamed: true };
    }
  }
  const numbered = /^(.*?)(?:no)?0?([1-3])$/.exec(key);
  const position = numbered ? Number(numbered[2]) : 0;
  return { base: numbered?.[1] ?? key, position, kind, isNamed: false };
}

function kindOf(key: string): NumberParts['kind'] | null {
  if (faxWord.test(key)) return 'fax';
  if (postalWord.test(key)) return 'postal_code';
  return phoneWord.test(key) ? 'phone' : null;
}
