import type { PlainMappingField } from '../../contract/mapping.ts';
import { headerKey } from './header-key.ts';
import {
  addedHeaders,
  branchHeaders,
  entrySynonyms,
  headerSynonyms,
  personHeaders,
  personOwner,
} from './header-synonyms.ts';

/** `rank`: how common the word is for its field, 0 is the most common. */
export type Synonym = { readonly key: string; readonly field: PlainMappingField; readonly rank: number };

export const wholeSynonyms: ReadonlyMap<string, Synonym> = new Map(
  entriesOf(headerSynonyms, 'whole').map((synonym) => [synonym.key, synonym]),
);

/** Words that only occur in do-not-call lists. Longest first where a partial match is enough. */
export const entryWords = {
  whole: new Map(entriesOf(entrySynonyms, 'whole').map((synonym) => [synonym.key, synonym])),
  part: entriesOf(entrySynonyms, 'part').sort((one, other) => other.key.length - one.key.length),
};

/**
 * Longest first, so that 電話番号 takes precedence over 電話. Kana come first, because 会社名カナ is kana and
 * not a 会社名.
 */
export const partSynonyms: readonly Synonym[] = entriesOf(headerSynonyms, 'part').sort(
  (one, other) =>
    Number(other.field === 'kana') - Number(one.field === 'kana') || other.key.length - one.key.length,
);

const personKeys: ReadonlySet<string> = new Set(personHeaders.map(headerKey));
const branchKeys: ReadonlySet<string> = new Set(branchHeaders.map(headerKey));
const addedKeys: ReadonlySet<string> = new Set(addedHeaders.map(headerKey));

/** True if the header means the name of any kind of person. */
export function isPersonHeader(header: string): boolean {
  const key = headerKey(header);
  return personKeys.has(key) || personOwner.test(key);
}

/** True if the header means a branch or department. */
export function isBranchHeader(header: string): boolean {
  return branchKeys.has(headerKey(header));
}

/** True if one of our failure files added the column. */
export function isAddedKey(key: string): boolean {
  return addedKeys.has(key);
}

type Words = Readonly<Record<'whole' | 'part', readonly string[]>>;

function entriesOf(synonyms: Readonly<Record<string, Words>>, side: 'whole' | 'part'): Synonym[] {
  return Object.entries(synonyms).flatMap(([field, words]) =>
    words[side].map((word, rank) => ({ key: headerKey(word), field: field as PlainMappingField, rank })),
  );
}
