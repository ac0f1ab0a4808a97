/**
 * Returns the value as JSON for a jsonb column. jsonb allows neither NUL nor lone surrogates; they
 * become U+FFFD.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? storable(part) : part));
}

function storable(text: string): string {
  return text.includes('\0') || !text.isWellFormed() ? text.toWellFormed().replaceAll('\0', '\ufffd') : text;
}
