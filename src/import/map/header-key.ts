/**
 * The key for comparing headers. Ignores width, case, spaces, dashes (including ー, so that メール and
 * メ－ル are equal), brackets, punctuation and marks of required columns.
 */
export function headerKey(header: string): string {
  return header.normalize('NFKC').toLowerCase().replaceAll(noise, '').replaceAll(requiredMark, '');
}

/** The header without the text in brackets: 電話番号（代表） becomes 電話番号. */
export function withoutBrackets(header: string): string {
  return header.normalize('NFKC').replaceAll(/[([【「『<][^)\]】」』>]*[)\]】」』>]/g, '');
}

const noise = /[\s\p{Cc}\p{Cf}\p{Pd}\p{Ps}\p{Pe}ー−ｰ~_.,:;・、。/\\*※＊#'"`|「」]/gu;
const requiredMark = /必須$|^必須|任意$/g;
