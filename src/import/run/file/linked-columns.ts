import type { RawRecord } from '../../model/raw-row.ts';

/** Headers of address columns, in which a cell's text may be only the label of its hyperlink. */
const addressHeading =
  /url|hp$|^hp|ホームページ|ホームぺージ|web|ウェブ|サイト|リンク|link|site|homepage|メール|mail|sns|facebook|twitter|instagram|line/i;
/** Texts that are labels of hyperlinks in any column. */
const label =
  /^(?:リンク|リンク先|こちら|詳細|詳しくは(?:こちら)?|開く|表示|地図|メール(?:する)?|送信|電話(?:する)?|ホームページ|サイト|公式(?:サイト|hp)?|web(?:サイト)?|hp|url|link|here|open|website|site|e?-?mail|click here|details?)$/i;
const address = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+$/i;

/** Reads the hyperlink target when a cell's text is only a label. */
export class LinkedColumns {
  readonly #holdsAddresses: readonly boolean[];

  constructor(columns: readonly string[]) {
    this.#holdsAddresses = columns.map((column) => addressHeading.test(column.normalize('NFKC').trim()));
  }

  /**
   * Returns the record with link targets in place of labels. A cell that contains an address or a
   * name stays.
   */
  readTargets(record: RawRecord): RawRecord {
    const cells = [...record.cells];
    for (const [column, link] of record.links ?? []) {
      const text = (cells[column] ?? '').normalize('NFKC').trim();
      const isLabel = this.#holdsAddresses[column] ? !address.test(text) : label.test(text);
      const target = readTarget(link);
      if (!isLabel || target === '') continue;
      while (cells.length < column) cells.push('');
      cells[column] = target;
    }
    return { ...record, cells };
  }
}

/**
 * Returns a web address unchanged, and a mail address or number without its scheme and parameters.
 * Targets inside files are ignored.
 */
function readTarget(link: string): string {
  const scheme = /^(mailto|tel|callto):([^?]*)/i.exec(link);
  if (scheme) return decode(scheme[2] ?? '');
  return /^(?:https?|ftp):\/\//i.test(link) ? link : '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
