import { jsonText } from '../../db/json-text.ts';

/**
 * Encodes a value in COPY's text format (PostgreSQL documentation, COPY, "Text Format"): escapes
 * backslashes, tabs and line ends. NUL, which PostgreSQL text cannot contain, becomes U+FFFD; it is
 * the only character that changes.
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

/** Encodes a text[] value as a PostgreSQL array literal in COPY format. */
export function copyTextArray(items: readonly string[]): string {
  // The common case: nothing needs escaping. This runs for every row that may be kept out.
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
