import type { LeftOutKind } from '../../../contract/import.ts';
import { isCompanyName } from '../../check/content/is-company-name.ts';
import { isPersonName } from '../../check/content/is-person-name.ts';
import { findValueKind } from '../../detect/header/value-kind.ts';
import type { RawRecord } from '../../model/raw-row.ts';

/** Maximum length of headings and titles. */
const longestText = 200;

/**
 * Recognizes rows of a list that are not data: repeated headers, section titles, totals and notes.
 * A row with a number, or one that may be a customer, is always data; the checks report its
 * problems.
 */
export class LeftOutRows {
  /**
   * The texts that may stand in each column of a repeated header: its name, and the parts of a name
   * of several rows.
   */
  readonly #names: readonly ReadonlySet<string>[];

  readonly #hasHeader: boolean;

  constructor(columns: readonly string[], hasHeader: boolean) {
    this.#hasHeader = hasHeader;
    this.#names = columns.map((name) => new Set([fold(name), ...name.split(' ').map(fold)]));
  }

  /** Why the row is no data; undefined where it is. */
  find(record: RawRecord): LeftOutKind | undefined {
    const { cells } = record;
    if (cells.some((cell) => cell.length > longestText || looksLikeNumber(cell))) return undefined;
    const first = cells.findIndex((cell) => cell.trim() !== '');
    if (first < 0) return undefined;
    if (this.#hasHeader && this.#isHeader(cells)) return 'header';
    const filled = cells.filter((cell) => cell.trim() !== '').map(fold);
    if (this.#names.length < 2) return undefined;
    if (filled.length > 1) return isTotal(filled) ? 'total' : undefined;
    return this.#hasHeader ? findLoneText(filled[0] ?? '', record) : undefined;
  }

  #isHeader(cells: readonly string[]): boolean {
    let alike = 0;
    for (const [column, cell] of cells.entries()) {
      if (cell.trim() === '') continue;
      if (!this.#names[column]?.has(fold(cell))) return false;
      alike += 1;
    }
    return alike >= 2;
  }
}

const totalLabel =
  /^[【[(<■●◆*\s]*(?:.{0,20}?)(?:小計|合計|総計|総合計|中計|累計|subtotal|sub total|grand total)[\])】>\s]*(?:[:：]?\s*[\d,]+\s*(?:件|名|人|社|行|円|店|レコード|rows?)?)?$/i;
const plainTotal =
  /^[【[(<■●◆*\s]*(?:計|total|件数|総数|平均|総件数|登録件数|全(?=\s*\d))[\])】>\s]*(?:[:：]?\s*[\d,]+\s*(?:件|名|人|社|行|円|店|レコード|rows?)?)?$/i;

/** A label, and otherwise figures, and one more text at most (the group that is summed up). */
function isTotal(filled: readonly string[]): boolean {
  const isLabel = (cell: string) => totalLabel.test(cell) || plainTotal.test(cell);
  if (!filled.some(isLabel) || filled.some(isContact)) return false;
  const texts = filled.filter((cell) => !isLabel(cell) && !isFigure(cell));
  return texts.length <= 1;
}

function isFigure(cell: string): boolean {
  return (
    findValueKind(cell) === 'number' || /^[\d,.]+\s*(?:件|名|人|社|行|円|店|%)$/.test(cell) || cell === '-'
  );
}

/** A number to call, or an address: the row is a customer's. */
function isContact(cell: string): boolean {
  return ['phone', 'postal', 'email', 'url', 'address', 'company'].includes(findValueKind(cell));
}

const noteText =
  /^(?:[※*＊]|注\d*[:：)]|\(?注[)意:：]|備考[:：]|出典|出所|作成[日者:：]|以上$|以下余白|以下、?余白)/;
const titleMark = /^[【〔《〈「『[<(■□●○◆◇★☆▼▽▲△◎♦#・→⇒▶►=_‐-]/;
const titleWord =
  /(?:エリア|地区|地域|地方|ブロック|方面|管内|支部|支店|営業所|グループ|チーム|の部|班|系列|関係|関連|業界|部門|担当|担当分|様分|顧客|会員|一覧|リスト|[あ-んア-ン]行|\d+件\)?|\d+月分?|\d{4}年度?|ページ|頁)$/;
const place =
  /^(?:関東|東北|近畿|関西|九州|中部|北陸|四国|中国|甲信越|東海|首都圏|沖縄|北海道|(?:東京|大阪|京都|\p{Script=Han}{2,3})[都府県]|\p{Script=Han}{1,5}[市区郡町村])(?:\s*\(\d+件?\))?$/u;

/** A row of a single text: a title, a note, a total, or data of which the rest is missing. */
function findLoneText(text: string, { span = 1, cells }: RawRecord): LeftOutKind | undefined {
  if (isTotal([text])) return 'total';
  if (noteText.test(text)) return 'note';
  if (isContact(text) || isFigure(text) || !/\p{L}/u.test(text)) return undefined;
  if (span > 1 && span * 2 >= cells.length) return 'section';
  if (titleMark.test(text) && !/^\(株|^\(有|^\(同|^\(医/.test(text)) return 'section';
  if (isCompanyName(text) && !titleWord.test(text)) return undefined;
  if (isPersonName(text)) return undefined;
  return titleWord.test(text) || place.test(text) || /^[あ-んア-ン]$/.test(text) ? 'section' : undefined;
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** The quick way for nearly every row: it has a number to call, as nothing but data has. */
function looksLikeNumber(cell: string): boolean {
  return cell.length >= 10 && cell.length <= 13 && cell.charCodeAt(0) === 0x30 && /^0[\d-]+$/.test(cell);
}
