/** Excel refuses a workbook with a longer text in a cell. */
const cellCharacters = 32_767;

/** Control characters and what else XML has no place for; carriage returns, which XML would read as line feeds. */
const unwritable = /[\p{Cc}--[\t\n]]|[\ufffe\uffff]/gv;
const special = /[&<>_\p{Cc}\ufffe\uffff]/v;
/** The closing `_` of an escape may come from the character that follows. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4})/g;

/**
 * A text as it stands inside `<t>` of a workbook: characters XML cannot hold as `_xHHHH_`, a text that looks like such an
 * escape kept apart from one (`_x005F_`), a lone surrogate as U+FFFD, cut at Excel's limit of 32,767 characters.
 */
export function escapeCellText(text: string): string {
  const short = text.length > cellCharacters ? cut(text) : text;
  if (!special.test(short) && short.isWellFormed()) return short;
  return short
    .toWellFormed()
    .replaceAll(looksEscaped, '_x005F_')
    .replaceAll(unwritable, (character) => `_x${hex(character)}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Never between the halves of a character. */
function cut(text: string): string {
  const end = (text.charCodeAt(cellCharacters - 1) & 0xfc00) === 0xd800 ? 1 : 0;
  return text.slice(0, cellCharacters - end);
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
