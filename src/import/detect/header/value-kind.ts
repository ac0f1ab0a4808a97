/** The kind of a cell. `text` is neutral; all others are values and cannot be headings. */
export type ValueKind =
  | 'empty'
  | 'text'
  | 'number'
  | 'phone'
  | 'postal'
  | 'date'
  | 'email'
  | 'url'
  | 'address'
  | 'company'
  | 'long';

const kinds: readonly (readonly [ValueKind, RegExp])[] = [
  ['postal', /^〒?\d{3}-\d{4}$/],
  ['phone', /^(?:\+81|0)[\d() -]{8,}\d$|^\(0\d{1,4}\)\d{1,4}-?\d{4}$/],
  [
    'date',
    /^(?:\d{4}[/.年-]\d{1,2}[/.月-]\d{1,2}日?|\d{1,2}\/\d{1,2}\/\d{2,4}|(?:令和|平成|昭和|[RHS])\d{1,2}[年.].*\d)(?:[ T].*)?$/,
  ],
  ['date', /^\d{1,2}:\d{2}(?::\d{2})?$/],
  ['number', /^[-+]?[¥\\$]?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?%?円?$/i],
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['url', /^https?:\/\//i],
  ['address', /^(?:北海道|東京都|大阪府|京都府|\p{Script=Han}{2,3}県).*[市区町村郡]/u],
  ['company', /株式会社.|.株式会社|有限会社.|.有限会社|^㈱|㈱$|^\(株\)|\(株\)$/],
  ['long', /[。\n][\s\S]{20}|^.{80}/],
];

const JUDGED_CHARACTERS = 200;

/** Determines the kind of a cell by its form, after width folding. */
export function findValueKind(cell: string): ValueKind {
  const text = cell
    .slice(0, JUDGED_CHARACTERS)
    .normalize('NFKC')
    .replaceAll(/[‐-―−ー](?=\d)/g, '-')
    .trim();
  if (text === '') return 'empty';
  return kinds.find(([, form]) => form.test(text))?.[0] ?? 'text';
}
