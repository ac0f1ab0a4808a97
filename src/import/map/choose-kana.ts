import { headerKey } from './header-key.ts';
import type { HeaderMatch } from './match-header.ts';
import { isPersonHeader } from './synonym-index.ts';

/** 名前(カナ), the label of the field, always means the kana of the lead. */
const ownLabel = '名前カナ';

type KanaColumn = { readonly index: number; readonly match: HeaderMatch };

const ofACompany =
  /会社|企業|法人|社名|商号|名称|店舗|店名|施設|団体|屋号|取引先|事業所|医療機関|病院|園名|organi[sz]ation|company/;
const ofAPerson =
  /氏名|姓|担当|代表者|連絡先|名前|責任者|決裁者|会員|客様|利用者|患者|契約者|所有者|申込|注文者|本人|firstname|lastname|givenname|familyname/;
const ofAnotherPerson = /担当|代表者|連絡先|責任者|決裁者/;

/**
 * Chooses the column for the lead's kana. A kana column belongs to the name that its header
 * mentions, or else to the name on its left. The kana of a person is not the kana of the company.
 */
export function chooseKana(
  columns: readonly string[],
  kanas: readonly KanaColumn[],
  lead: { readonly index: number; readonly isPerson: boolean } | undefined,
  isNameColumn: (index: number) => boolean,
): KanaColumn | undefined {
  const fits = ({ index }: KanaColumn) => {
    if (!lead) return true;
    const key = headerKey(columns[index] ?? '');
    if (ofACompany.test(key)) return !lead.isPerson;
    if (key !== ownLabel && ofAPerson.test(key)) return lead.isPerson && !ofAnotherPerson.test(key);
    return (nearestName(columns, index, isNameColumn) ?? lead.index) === lead.index;
  };
  return kanas
    .filter(fits)
    .sort(
      (one, other) =>
        other.match.confidence - one.match.confidence ||
        one.match.rank - other.match.rank ||
        one.index - other.index,
    )[0];
}

function nearestName(
  columns: readonly string[],
  index: number,
  isNameColumn: (index: number) => boolean,
): number | undefined {
  const isName = (at: number) => isNameColumn(at) || isPersonHeader(columns[at] ?? '');
  for (let at = index - 1; at >= 0; at -= 1) if (isName(at)) return at;
  for (let at = index + 1; at < columns.length; at += 1) if (isName(at)) return at;
  return undefined;
}
