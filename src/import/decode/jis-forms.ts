/** Characters for which Windows, and `TextDecoder` with it, has look-alikes of its own. */
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
 * Text as JIS X 0208 has it, from text as Windows has it: for EUC-JP and ISO-2022-JP, which come from Unix and from
 * mail. In CP932 the word of Windows counts.
 */
export function toJisForms(text: string): string {
  return text.replaceAll(windowsForm, (char) => jisForms[char] ?? char);
}
