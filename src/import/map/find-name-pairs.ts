import { headerKey } from './header-key.ts';

/** A name in two columns that belong together: 姓 and 名, or their kana. Column indexes. */
export type NamePair = { readonly family: number; readonly given: number; readonly kana: boolean };

const familyName = /(?:姓|苗字|名字|セイ|せい|lastname|familyname|surname)$/;
const givenName = /(?:名前|名|メイ|めい|firstname|givenname)$/;
const kanaWords =
  /カナ|フリガナ|ふりがな|かな|ヨミガナ|ヨミ|よみがな|よみ|読み仮名|読み|phonetic|yomi|furigana|kana/g;
const kanaAlone = /セイ|せい|メイ|めい/;

type NamePart = { readonly index: number; readonly owner: string; readonly kana: boolean };

/**
 * Finds names split into two columns: each family name with the given name of the same owner (注文者姓
 * and 注文者名, フリガナ（姓） and フリガナ（名）). A 名 without a 姓 is not part of a name.
 */
export function findNamePairs(columns: readonly string[]): NamePair[] {
  const families = partsOf(columns, familyName);
  const givens = partsOf(columns, givenName);
  return families.flatMap((family) => {
    const given = givens.find(({ owner, kana }) => owner === family.owner && kana === family.kana);
    return given ? [{ family: family.index, given: given.index, kana: family.kana }] : [];
  });
}

function partsOf(columns: readonly string[], part: RegExp): NamePart[] {
  return columns.flatMap((header, index) => {
    const key = headerKey(header);
    const bare = key.replaceAll(kanaWords, '').replace(/漢字/, '');
    const isKana = bare.length < key.replace(/漢字/, '').length || kanaAlone.test(key);
    return part.test(bare) ? [{ index, owner: bare.replace(part, ''), kana: isKana }] : [];
  });
}
