/** Names of groups that say nothing about their columns: 基本情報 above 会社名 and 住所. */
const generalGroup = /(?:情報|項目|データ|欄|内容|一覧)$|^基本/;

/**
 * The names of columns under a header of one row or several. The text of a group goes to all columns that it spans,
 * before that of the column: 連絡先 above TEL and FAX makes 連絡先 TEL and 連絡先 FAX.
 * @param rows cells of the header's rows, the upper ones first
 */
export function nameColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const [lowest = []] = rows.slice(-1);
  if (rows.length < 2) return lowest;
  const spread = rows.map((row, index) => spreadGroups(row, rows.slice(index + 1)));
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => nameColumn(spread.map((row) => row[column] ?? '')));
}

function nameColumn(texts: readonly string[]): string {
  const parts = texts.filter((text, index) => text.trim() !== '' && text !== texts[index - 1]);
  const own = parts.at(-1) ?? '';
  return [...parts.slice(0, -1).filter((group) => !generalGroup.test(group.trim())), own].join(' ');
}

/** Repeats the text of a group to the right, over the columns that rows below name and the upper row does not. */
function spreadGroups(row: readonly string[], below: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(row.length, ...below.map((cells) => cells.length));
  const spread: string[] = [];
  let group = '';
  for (let column = 0; column < width; column += 1) {
    const text = row[column] ?? '';
    const lower = below.map((cells) => cells[column] ?? '').find((cell) => cell.trim() !== '');
    if (text.trim() !== '') group = lower === undefined || lower === text ? '' : text;
    else if (lower === undefined) group = '';
    spread.push(text.trim() === '' ? group : text);
  }
  return spread;
}
