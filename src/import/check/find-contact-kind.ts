import type { ContactKind } from '../../contract/lead.ts';

const kinds: ReadonlyMap<string, ContactKind> = new Map([
  ...words(
    'phone',
    '電話',
    '固定',
    '固定電話',
    '代表',
    '代表電話',
    '会社',
    '自宅',
    '直通',
    '本社',
    '電話fax兼用',
    '電話fax',
    'telfax',
    'tel',
    'phone',
    'landline',
    'office',
    'work',
    'home',
  ),
  ...words(
    'mobile',
    '携帯',
    '携帯電話',
    'ケータイ',
    'けいたい',
    'モバイル',
    'スマホ',
    'スマートフォン',
    'phs',
    'mobile',
    'cell',
  ),
  ...words('fax', 'fax', 'ファックス', 'ファクス', 'ファクシミリ', 'fax番号', 'ファックス番号'),
  ...words('other', 'その他', '他', 'other'),
]);

/** The kind of contact a word names, blind to width and case; null for words we do not know, which is no problem. */
export function findContactKind(text: string): ContactKind | null {
  if (text === '') return null;
  return (
    kinds.get(text) ??
    kinds.get(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\s・/-]/g, ''),
    ) ??
    null
  );
}

function words(kind: ContactKind, ...names: readonly string[]): [string, ContactKind][] {
  return names.map((name) => [name, kind]);
}
