/**
 * Whether the text is a 法人番号: thirteen digits, of which the first is the check digit (9 minus the
 * weighted sum of the other twelve modulo 9; weights 1 and 2 in turn from the right). Width, blanks
 * and hyphens do not matter.
 */
export function isCorporateNumber(text: string): boolean {
  const digits = bare(text);
  if (!/^[1-9]\d{12}$/.test(digits)) return false;
  const sum = [...digits.slice(1)]
    .toReversed()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 2), 0);
  return Number(digits[0]) === 9 - (sum % 9);
}

/**
 * Whether the text is a 登録番号 of an issuer of qualified invoices: T and thirteen digits. Only that
 * of a corporation has a check digit. Without the T it must be a 法人番号.
 */
export function isRegistrationNumber(text: string): boolean {
  return /^T\d{13}$/i.test(bare(text)) || isCorporateNumber(text);
}

function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '');
}
