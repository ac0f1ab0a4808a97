/** Bytes in CP932, and the characters that CP932 does not have, each once, in order. */
export type Cp932Text = { readonly bytes: Buffer; readonly unencodable: readonly string[] };

/**
 * Encodes as Windows does. A character that CP932 lacks (𠮷 鷗 é 한) is written as a character
 * reference (`&#x20BB7;`) and listed in `unencodable`. It is never replaced by a question mark,
 * which users would overlook.
 */
export function encodeCp932(text: string): Cp932Text {
  const codes = cp932Codes();
  const bytes = Buffer.allocUnsafe(text.length * 10);
  const unencodable = new Set<string>();
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit < 0x80 ? unit : (codes[unit] ?? 0);
    if (code > 0xff) bytes[length++] = code >> 8;
    if (code > 0 || unit === 0) {
      bytes[length++] = code & 0xff;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? unit);
    unencodable.add(char);
    length += bytes.write(toReference(char), length, 'latin1');
    at += char.length - 1;
  }
  return { bytes: bytes.subarray(0, length), unencodable: [...unencodable] };
}

/** At most `&#x10FFFF;`, ten bytes for two UTF-16 units. */
function toReference(char: string): string {
  return `&#x${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}

/**
 * Lead bytes in order of preference for characters with several codes, as chosen by Microsoft: JIS
 * X 0208, NEC row 13, IBM extensions, NEC selected IBM extensions, and the private area.
 */
const leadBytes = [
  ...range(0x81, 0x84),
  ...range(0x88, 0x9f),
  ...range(0xe0, 0xea),
  0x87,
  ...range(0xfa, 0xfc),
  ...range(0xed, 0xee),
  ...range(0xf0, 0xf9),
];

/** Characters from other systems for which Windows has an equivalent character. */
const lookAlikes = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '—': '―',
  '¥': '￥',
  '‾': '￣',
};

let known: Uint16Array | undefined;

/** Codes of the characters of the basic plane; 0 for none. Derived once from the decoder. */
function cp932Codes(): Uint16Array {
  known ??= buildCodes();
  return known;
}

function buildCodes(): Uint16Array {
  const codes = new Uint16Array(65_536);
  const decoder = new TextDecoder('shift_jis');
  const add = (code: number, ...bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    const unit = text.charCodeAt(0);
    if (text.length === 1 && unit >= 0x80 && unit !== 0xfffd && codes[unit] === 0) codes[unit] = code;
  };
  for (const byte of range(0xa1, 0xdf)) add(byte, byte);
  for (const lead of leadBytes) for (const trail of range(0x40, 0xfc)) add(lead * 256 + trail, lead, trail);
  for (const [from, to] of Object.entries(lookAlikes))
    codes[from.charCodeAt(0)] ||= codes[to.charCodeAt(0)] ?? 0;
  return codes;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
