/**
 * The key under which two headers are one: blind to width, case, spaces, dashes (with ー, so that メール and メ－ル meet),
 * brackets, punctuation and the marks of required columns.
 */
export function headerKey(header: string): string {
  return header.normalize('NFKC').toLowerCase().replaceAll(noise, '').replaceAll(requiredMark, '');
}

/** The header without what stands in brackets: 電話番号（代表） is a 電話番号. */
export function withoutBrackets(header: string): string {
  return header.normalize('NFKC').replaceAll(/[([【「『<][^)\]】」』>]*[)\]】」』>]/g, '');
}

const noise = /[\s\p{Cc}\p{Cf}\p{Pd}\p{Ps}\p{Pe}ー−ｰ~_.,:;・、。/\\*※＊#'"`|「」]/gu;
const requiredMark = /必須$|^必須|任意$/g;
