import type { RawRecord } from '../../model/raw-row.ts';

/** Headings of columns that hold addresses; the text of a cell there may be only a label of its hyperlink. */
const addressHeading =
  /url|hp$|^hp|ホームページ|ホームぺージ|web|ウェブ|サイト|リンク|link|site|homepage|メール|mail|sns|facebook|twitter|instagram|line/i;
/** Labels of hyperlinks, whatever the column. */
const label =
  /^(?:リンク|リンク先|こちら|詳細|詳しくは(?:こちら)?|開く|表示|地図|メール(?:する)?|送信|電話(?:する)?|ホームページ|サイト|公式(?:サイト|hp)?|web(?:サイト)?|hp|url|link|here|open|website|site|e?-?mail|click here|details?)$/i;
const address = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+$/i;

/** Reads the targets of hyperlinks where the text of a cell is only a label for one. */
export class LinkedColumns {
  readonly #holdsAddresses: readonly boolean[];

  constructor(columns: readonly string[]) {
    this.#holdsAddresses = columns.map((column) => addressHeading.test(column.normalize('NFKC').trim()));
  }

  /** The record with addresses in place of labels. A cell that is an address itself, or a name, stays. */
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

/** A web address as it is; a mail address or a number without its scheme and what follows. Targets in files say nothing. */
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
