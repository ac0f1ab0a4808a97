const ampersand = 0x26;
const carriageReturn = 0x0d;
const underscore = 0x5f;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const entity = /&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi;
const escapedCharacter = /_x([0-9A-Fa-f]{4})_/g;

/** Longer texts are always decoded as UTF-8. */
const shortBytes = 64;

/**
 * Decodes a range of UTF-8. ASCII texts, such as phone numbers and e-mail addresses, take half the
 * time as Latin-1.
 */
export function decodeUtf8(bytes: Buffer, start: number, end: number): string {
  return bytes.toString(isShortAscii(bytes, start, end) ? 'latin1' : 'utf8', start, end);
}

function isShortAscii(bytes: Buffer, start: number, end: number): boolean {
  if (end - start > shortBytes) return false;
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) > 0x7f) return false;
  return true;
}

/** True if the bytes need unescaping: they contain entities, line ends or `_xHHHH_` escapes. */
export function needsUnescape(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === ampersand || byte === carriageReturn) return true;
    if (byte === underscore && bytes[at + 1] === 0x78) return true;
  }
  return false;
}

/**
 * The text of a range of UTF-8 bytes: entities resolved (but in CDATA), CR LF as LF (XML 1.0,
 * 2.11), and the escapes `_xHHHH_` by which workbooks write characters XML has no place for
 * (ECMA-376 part 1, 22.9.2.19).
 */
export function decodeText(bytes: Buffer, start: number, end: number, verbatim: boolean): string {
  const text = decodeUtf8(bytes, start, end);
  return needsUnescape(bytes, start, end) ? resolveEscapes(text, verbatim) : text;
}

function resolveEscapes(text: string, verbatim: boolean): string {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const plain = verbatim ? lines : lines.replaceAll(entity, resolveEntity);
  return plain.replaceAll(escapedCharacter, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function resolveEntity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return entities[name] ?? whole;
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '�';
}
