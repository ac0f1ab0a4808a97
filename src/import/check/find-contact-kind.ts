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

/**
 * The contact kind of a word, ignoring width and case. Null for unknown words, which is not a
 * problem.
 */
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
