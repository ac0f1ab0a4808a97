import type { ColumnContent } from '../model/column-content.ts';

const ban =
  /(?:架電|電話|tel|発信|コール|call|連絡|営業|勧誘|テレアポ|接触|アプローチ)(?:番号)?[\s・_-]*(?:の)?(?:禁止|不可|ng|拒否|お?断り?|停止|除外)|再勧誘|do[\s_-]*not[\s_-]*(?:call|contact|phone)|donotcall|(?:^|[^a-z])dnc(?:[^a-z]|$)|dnc(?:flag|list)|no[\s_-]*call(?:[^a-z]|$)|opted?[\s_-]*out(?:[\s_-]*of)?[\s_-]*(?:call|phone)|^ng(?:フラグ|リスト|客|先)?$|^お?断り(?:済み?)?$/;
const permission =
  /(?:架電|電話|コール|発信|連絡|call|tel)(?:の)?(?:可否|許可|可能?|ok)$|(?:ok|okay|allowed)[\s_-]*to[\s_-]*call|call(?:able|[\s_-]*permission|[\s_-]*allowed|[\s_-]*ok)|can[\s_-]*(?:be[\s_-]*)?call/;
/** Columns about refusals, or about another way to contact someone. */
const notAMark =
  /日$|日時|年月日|時間|曜日|理由|経緯|担当|備考|メモ|内容|番号$|mail|メール|fax|dm(?:[^a-z]|$)|date|reason|note|sms/;

/**
 * The meaning of marks in a column. `ban`: a marked row must not be called. `permission`: whether
 * it may be called.
 */
export type MarkMeaning = 'ban' | 'permission';

/** The meaning of the marks below this header; null if it is not a do-not-call column. */
export function findMarkMeaning(header: string): MarkMeaning | null {
  const plain = header.normalize('NFKC').toLowerCase().trim();
  if (notAMark.test(plain)) return null;
  if (ban.test(plain)) return 'ban';
  return permission.test(plain) ? 'permission' : null;
}

/**
 * The columns that mark rows as "do not call": all ban columns, or else the first permission
 * column.
 */
export function findMarkColumns(
  columns: readonly string[],
  contents: readonly ColumnContent[],
): readonly number[] {
  const of = (meaning: MarkMeaning) =>
    columns.flatMap((header, index) =>
      findMarkMeaning(header) === meaning && holdsMarks(contents[index]) ? [index] : [],
    );
  const bans = of('ban');
  return bans.length > 0 ? bans : of('permission').slice(0, 1);
}

/** Phone numbers below such a header are numbers to ban, which is a different kind of list. */
function holdsMarks(content: ColumnContent | undefined): boolean {
  if (!content || content.filled === 0) return true;
  return (content.counts.phone + content.counts.zeroless_phone) * 2 < content.filled;
}
