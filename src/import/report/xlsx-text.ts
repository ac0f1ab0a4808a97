/** Excel refuses workbooks with longer cell texts. */
const cellCharacters = 32_767;

/**
 * Control characters and others that XML cannot contain, and carriage returns, which XML would
 * normalize to line feeds.
 */
const unwritable = /[\p{Cc}--[\t\n]]|[\ufffe\uffff]/gv;
const special = /[&<>_\p{Cc}\ufffe\uffff]/v;
/** The closing `_` of an escape can be part of the following text. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4})/g;

/**
 * Escapes text for `<t>` in a workbook. Characters that XML cannot contain become `_xHHHH_`, text
 * that looks like such an escape is escaped itself (`_x005F_`), and a lone surrogate becomes
 * U+FFFD. Cuts at Excel's limit of 32,767 characters.
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

/** Never cuts between the halves of a surrogate pair. */
function cut(text: string): string {
  const end = (text.charCodeAt(cellCharacters - 1) & 0xfc00) === 0xd800 ? 1 : 0;
  return text.slice(0, cellCharacters - end);
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
