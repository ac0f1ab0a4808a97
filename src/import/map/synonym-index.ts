import type { PlainMappingField } from '../../contract/mapping.ts';
import { headerKey } from './header-key.ts';
import { addedHeaders, headerSynonyms, personHeaders } from './header-synonyms.ts';

/** `rank`: how usual the word is for its field, 0 the most. */
export type Synonym = { readonly key: string; readonly field: PlainMappingField; readonly rank: number };

export const wholeSynonyms: ReadonlyMap<string, Synonym> = new Map(
  entriesOf('whole').map((synonym) => [synonym.key, synonym]),
);

/** Longest first, that 電話番号 wins over 電話; kana before all, for a 会社名カナ is a kana and no 会社名. */
export const partSynonyms: readonly Synonym[] = entriesOf('part').sort(
  (one, other) =>
    Number(other.field === 'kana') - Number(one.field === 'kana') || other.key.length - one.key.length,
);

const personKeys: ReadonlySet<string> = new Set(personHeaders.map(headerKey));
const addedKeys: ReadonlySet<string> = new Set(addedHeaders.map(headerKey));

/** Whether the header speaks of a person's name, whatever kind of person. */
export function isPersonHeader(header: string): boolean {
  return personKeys.has(headerKey(header));
}

/** Whether one of our failure CSVs has added the column. */
export function isAddedKey(key: string): boolean {
  return addedKeys.has(key);
}

function entriesOf(side: 'whole' | 'part'): Synonym[] {
  return Object.entries(headerSynonyms).flatMap(([field, words]) =>
    words[side].map((word, rank) => ({ key: headerKey(word), field: field as PlainMappingField, rank })),
  );
}
