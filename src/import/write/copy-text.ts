import { jsonText } from '../../db/json-text.ts';

/**
 * A value in COPY's text format (PostgreSQL documentation, COPY, "Text Format"): backslash, tab and line ends escaped. NUL, which
 * PostgreSQL's text cannot hold, becomes U+FFFD: it is the one character that does not arrive as written.
 */
export function copyText(text: string): string {
  return special.test(text) ? text.replaceAll(specials, escapeOf) : text;
}

/** The value, or NULL. */
export function copyNullable(text: string | number | null): string {
  return text === null ? '\\N' : typeof text === 'number' ? String(text) : copyText(text);
}

/** A JSON value for a jsonb column. */
export function copyJson(value: unknown): string {
  return copyText(jsonText(value));
}

/** A text[] value: PostgreSQL's array form, then COPY's. */
export function copyTextArray(items: readonly string[]): string {
  // Nearly every row: nothing in it needs escaping. Every row of an import that may be kept out goes through here.
  if (!specialInArray.test(items.join(''))) return items.length === 0 ? '{}' : `{"${items.join('","')}"}`;
  const quoted = items.map((item) => `"${item.replaceAll(/[\\"]/g, '\\$&')}"`);
  return copyText(`{${quoted.join(',')}}`);
}

const specialInArray = /[\\"\t\n\r\0]/;
const special = /[\\\t\n\r\0]/;
const specials = /[\\\t\n\r\0]/g;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\ufffd',
};

function escapeOf(unit: string): string {
  return escapes[unit] ?? unit;
}
