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

/** `rank`: how usual the word is for its field, 0 the most. */
export type Synonym = { readonly key: string; readonly field: PlainMappingField; readonly rank: number };

export const wholeSynonyms: ReadonlyMap<string, Synonym> = new Map(
  entriesOf(headerSynonyms, 'whole').map((synonym) => [synonym.key, synonym]),
);

/** Words that only a list of numbers to be banned has; longest first where a part is enough. */
export const entryWords = {
  whole: new Map(entriesOf(entrySynonyms, 'whole').map((synonym) => [synonym.key, synonym])),
  part: entriesOf(entrySynonyms, 'part').sort((one, other) => other.key.length - one.key.length),
};

/** Longest first, that 電話番号 wins over 電話; kana before all, for a 会社名カナ is a kana and no 会社名. */
export const partSynonyms: readonly Synonym[] = entriesOf(headerSynonyms, 'part').sort(
  (one, other) =>
    Number(other.field === 'kana') - Number(one.field === 'kana') || other.key.length - one.key.length,
);

const personKeys: ReadonlySet<string> = new Set(personHeaders.map(headerKey));
const branchKeys: ReadonlySet<string> = new Set(branchHeaders.map(headerKey));
const addedKeys: ReadonlySet<string> = new Set(addedHeaders.map(headerKey));

/** Whether the header speaks of a person's name, whatever kind of person. */
export function isPersonHeader(header: string): boolean {
  const key = headerKey(header);
  return personKeys.has(key) || personOwner.test(key);
}

/** Whether the header speaks of a branch or a department. */
export function isBranchHeader(header: string): boolean {
  return branchKeys.has(headerKey(header));
}

/** Whether one of our failure CSVs has added the column. */
export function isAddedKey(key: string): boolean {
  return addedKeys.has(key);
}

type Words = Readonly<Record<'whole' | 'part', readonly string[]>>;

function entriesOf(synonyms: Readonly<Record<string, Words>>, side: 'whole' | 'part'): Synonym[] {
  return Object.entries(synonyms).flatMap(([field, words]) =>
    words[side].map((word, rank) => ({ key: headerKey(word), field: field as PlainMappingField, rank })),
  );
}
