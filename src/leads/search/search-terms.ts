import type { ProjectId } from '../../base/ids.ts';

/** Number of digits per term. Shorter terms would occur in almost every block. */
const digitsPerPiece = 4;

/** The search terms of blocks: hashes of parts of names and numbers (migration 0058). */
export class SearchTerms {
  readonly #nameSeed: number;
  readonly #phoneSeed: number;

  constructor(projectId: ProjectId) {
    this.#nameSeed = hashOf(0x811c9dc5, `name of ${projectId}:`);
    this.#phoneSeed = hashOf(0x811c9dc5, `phone of ${projectId}:`);
  }

  /** Adds the terms of a name: each UTF-16 unit and each pair of adjacent units. */
  addName(terms: Set<number>, name: string): void {
    for (let at = 0; at < name.length; at += 1) {
      terms.add(hashOf(this.#nameSeed, name, at, at + 1));
      if (at > 0) terms.add(hashOf(this.#nameSeed, name, at - 1, at + 1));
    }
  }

  /** Adds the terms of a number as written and in national form. */
  addPhone(terms: Set<number>, phone: string, e164: string | null): void {
    this.#addDigits(terms, digitsOf(phone));
    if (e164 !== null) this.#addDigits(terms, e164.replace('+81', '0'));
  }

  /** Terms of every block that has a name containing the text. The text must not be empty. */
  ofNamePart(text: string): readonly number[] {
    if (text.length === 1) return [hashOf(this.#nameSeed, text)];
    const terms = new Set<number>();
    for (let at = 2; at <= text.length; at += 1) terms.add(hashOf(this.#nameSeed, text, at - 2, at));
    return [...terms];
  }

  /** The same for part of a number. Returns null if it has too few digits for a term. */
  ofPhonePart(digits: string): readonly number[] | null {
    const terms = new Set<number>();
    this.#addDigits(terms, digits);
    return terms.size === 0 ? null : [...terms];
  }

  #addDigits(terms: Set<number>, digits: string): void {
    for (let at = digitsPerPiece; at <= digits.length; at += 1) {
      terms.add(hashOf(this.#phoneSeed, digits, at - digitsPerPiece, at));
    }
  }
}

/** The digits of a text in any width. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^0-9]/g, '');
}

/**
 * FNV-1a over the units of a part of the text, as a PostgreSQL int4. Different parts can have the
 * same hash.
 */
function hashOf(seed: number, text: string, start = 0, end = text.length): number {
  let hash = seed;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
