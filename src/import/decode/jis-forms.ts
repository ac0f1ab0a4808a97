/** Characters for which Windows, and therefore `TextDecoder`, uses lookalikes. */
const jisForms: Readonly<Record<string, string>> = {
  '～': '〜',
  '∥': '‖',
  '－': '−',
  '￠': '¢',
  '￡': '£',
  '￢': '¬',
};

const windowsForm = /[～∥－￠￡￢]/g;

/**
 * Converts Windows characters to those of JIS X 0208, for EUC-JP and ISO-2022-JP, which come from
 * Unix and mail. CP932 keeps the Windows characters.
 */
export function toJisForms(text: string): string {
  return text.replaceAll(windowsForm, (char) => jisForms[char] ?? char);
}
