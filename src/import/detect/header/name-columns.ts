/** Group names that do not describe their columns: 基本情報 above 会社名 and 住所. */
const generalGroup = /(?:情報|項目|データ|欄|内容|一覧)$|^基本/;

/**
 * The column names for a header with one or more rows. A group's text is prefixed to all columns
 * that it spans: 連絡先 above TEL and FAX gives 連絡先 TEL and 連絡先 FAX.
 * @param rows cells of the header rows, upper rows first
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

/**
 * Repeats a group's text to the right, over columns that lower rows name and the upper row does
 * not.
 */
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
