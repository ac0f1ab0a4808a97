const longest = 255;

/**
 * The name of a list as people read it, from the name or path it was given under; never part of a path of ours. Control characters (the database
 * stores no NUL) and marks that turn the direction of text, by which `exe` can read as `csv`, become `_`. At most 255 characters.
 */
export function readFileName(given: string): string {
  const name = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  const readable = name.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '_');
  return [...readable.toWellFormed()].slice(0, longest).join('') || 'list';
}
