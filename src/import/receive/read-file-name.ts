const longest = 255;

/**
 * The display name of a list, derived from the name or path it was received under. Never used as
 * part of a path. Control characters (PostgreSQL stores no NUL) and bidirectional control
 * characters, which can disguise `exe` as `csv`, become `_`. At most 255 characters.
 */
export function readFileName(given: string): string {
  const name = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  const readable = name.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '_');
  return [...readable.toWellFormed()].slice(0, longest).join('') || 'list';
}
