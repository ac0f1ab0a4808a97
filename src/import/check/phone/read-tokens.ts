/**
 * The parts of a phone cell. A run is digits joined by dashes, dots and underscores. A gap (space,
 * newline, bracket, stray dash) can be inside one number or between two. A break (any other text)
 * always separates two numbers.
 */
export type PhoneToken =
  | { readonly kind: 'run'; readonly digits: string; readonly start: number; readonly end: number }
  | { readonly kind: 'gap' }
  | { readonly kind: 'break' }
  | { readonly kind: 'fax' }
  | { readonly kind: 'voice' }
  | { readonly kind: 'extension'; readonly digits: string; readonly end: number };

const pattern = new RegExp(
  [
    String.raw`(?:内線(?:番号)?|\(内\)|ext(?:ension)?|(?<=\d\s*)[x#])[\s:.)]*(?<extension>\d{1,8})(?![\d-])\)?`,
    String.raw`(?<run>\+?\d[\d.~_-]*)`,
    `(?<fax>fax|ファッ?クス|ファクシミリ|f(?=[:.)]))`,
    `(?<voice>tel|携帯|電話)`,
    String.raw`(?<gap>[\s()-]+)`,
    `.`,
  ].join('|'),
  'giu',
);

/** The tokens of a width-folded cell (`foldWidth`). `start` and `end` are positions in it. */
export function* readTokens(folded: string): Generator<PhoneToken> {
  for (const match of folded.matchAll(pattern)) {
    const { extension, run, fax, voice, gap } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (extension !== undefined) yield { kind: 'extension', digits: extension, end };
    else if (run !== undefined)
      yield { kind: 'run', digits: run.replaceAll(/[.~_-]/g, ''), start: match.index, end };
    else if (fax !== undefined) yield { kind: 'fax' };
    else if (voice !== undefined) yield { kind: 'voice' };
    else yield { kind: gap === undefined ? 'break' : 'gap' };
  }
}
