/** Reverses `copyText`. */
export function readCopyText(text: string): string {
  return text.includes('\\')
    ? text.replaceAll(/\\(.)/gs, (_escape, unit: string) => units[unit] ?? unit)
    : text;
}

const units: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
