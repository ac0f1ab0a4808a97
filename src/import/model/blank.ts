/**
 * Outer blanks as found in lists: ASCII and control white space, NBSP, the ideographic space, and
 * zero-width characters (U+200B to U+200D, U+2060, BOM). Inner ones are kept, because a newline or
 * joiner inside a value is part of it.
 */
function isBlankCode(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return code >= 0x7f;
  if (code < 0x2000) return code === 0xa0 || code === 0x1680 || code === 0x180e;
  if (code <= 0x200f) return true;
  if (code < 0x3000)
    return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x2060;
  return code === 0x3000 || code === 0xfeff;
}

/** True if the text consists only of blanks. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (!isBlankCode(text.charCodeAt(at))) return false;
  }
  return true;
}

/**
 * The text without outer blanks, otherwise unchanged. Returns the same string if there are none.
 */
export function trimBlank(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankCode(text.charCodeAt(start))) start += 1;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end -= 1;
  return end - start === text.length ? text : text.slice(start, end);
}
