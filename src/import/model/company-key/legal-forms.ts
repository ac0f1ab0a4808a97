/** Japanese legal forms, each with its abbreviations in brackets after NFKC (㈱ becomes `(株)`). */
const abbreviations: Readonly<Record<string, string>> = {
  株式会社: '株',
  有限会社: '有',
  合同会社: '合 同',
  合資会社: '資',
  合名会社: '名',
  相互会社: '相',
  医療法人社団: '医社',
  医療法人財団: '医財',
  社会医療法人: '',
  医療法人: '医',
  社会福祉法人: '福 社福',
  学校法人: '学',
  宗教法人: '宗',
  特定非営利活動法人: '特非 npo 非',
  公益社団法人: '公社',
  一般社団法人: '一社',
  社団法人: '社',
  公益財団法人: '公財',
  一般財団法人: '一財',
  財団法人: '財',
  地方独立行政法人: '',
  独立行政法人: '独',
  国立大学法人: '大',
  農事組合法人: '農',
  管理組合法人: '',
  有限責任事業組合: 'llp',
  協同組合: '協',
  監査法人: '監',
  税理士法人: '税',
  弁護士法人: '弁',
  司法書士法人: '司',
  行政書士法人: '行',
  社会保険労務士法人: '労',
  特許業務法人: '',
};

/** Longest first: 一般社団法人 is not 社団法人. */
export const legalForms: readonly string[] = Object.keys(abbreviations).sort(
  (one, other) => other.length - one.length,
);

const formOf: ReadonlyMap<string, string> = new Map(
  Object.entries(abbreviations).flatMap(([form, shorts]) =>
    shorts.split(' ').map((short): [string, string] => [short, form]),
  ),
);
const abbreviated = /\(([a-z]{2,3}|\P{ASCII}{1,2})\)/gu;

/** Expands abbreviated legal forms in place. The name must be in NFKC and lower case. */
export function writeOutForms(name: string): string {
  if (!name.includes('(')) return name;
  return name.replaceAll(abbreviated, (written, short: string) => formOf.get(short) ?? written);
}
