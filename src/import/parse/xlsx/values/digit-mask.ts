import { tokenizePattern } from './localise-pattern.ts';

/** A section of a pattern that only puts digits between literals: `000\-0000\-0000`. */
type Section = {
  readonly limit: number;
  /** In reverse: a literal, or the digit to put where the number has run out ('' for #). */
  readonly pieces: readonly ({ readonly literal: string } | { readonly digit: string })[];
};

const condition = /^\[(<=|<)(\d+)\]$/;
const literals = new Set([...'-()+ ¥$〒']);

/**
 * The quick way for phone numbers, postal codes and ids kept as numbers, with or without conditions
 * (`[<=99999999]####\-####;\(00\)\ ####\-####`, as the Japanese Excel offers). Undefined where the pattern is of
 * another kind; the function gives undefined for a number that is no whole positive one, or that no section takes.
 */
export function compileDigitMask(code: string): ((value: number) => string | undefined) | undefined {
  const sections = splitSections(code).map(compileSection);
  const known = sections.filter((section) => section !== undefined);
  if (known.length !== sections.length || !known.every(isReachable)) return undefined;
  return (value) => {
    if (!Number.isSafeInteger(value) || value <= 0) return undefined;
    const section = known.find(({ limit }) => value <= limit);
    return section && fill(section, String(value));
  };
}

/** Sections without a condition mean positive;negative;zero: only the first of them is ours. */
function isReachable(section: Section, index: number, all: readonly Section[]): boolean {
  return index === all.length - 1 || section.limit !== Number.POSITIVE_INFINITY;
}

function splitSections(code: string): readonly (readonly string[])[] {
  const sections: string[][] = [[]];
  for (const token of tokenizePattern(code)) {
    if (token === ';') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

function compileSection(section: readonly string[]): Section | undefined {
  const bound = condition.exec(section[0] ?? '');
  const limit = bound ? Number(bound[2]) - (bound[1] === '<' ? 1 : 0) : Number.POSITIVE_INFINITY;
  const pieces: Section['pieces'][number][] = [];
  for (const token of bound ? section.slice(1) : section) {
    if (token === '0') pieces.push({ digit: '0' });
    else if (token === '#') pieces.push({ digit: '' });
    else if (token.startsWith('"') || token.startsWith('\\'))
      pieces.push({ literal: token.replace(/^\\|"/g, '') });
    else if (literals.has(token)) pieces.push({ literal: token });
    else return undefined;
  }
  const hasDigits = pieces.some((piece) => 'digit' in piece);
  return hasDigits ? { limit, pieces: pieces.reverse() } : undefined;
}

/** Fills from the right; digits beyond the first placeholder stand in its place. */
function fill({ pieces }: Section, digits: string): string {
  let left = digits.length;
  let places = pieces.reduce((count, piece) => count + ('digit' in piece ? 1 : 0), 0);
  let shown = '';
  for (const piece of pieces) {
    if ('literal' in piece) {
      shown = piece.literal + shown;
    } else if (--places === 0 && left > 0) {
      shown = digits.slice(0, left) + shown;
      left = 0;
    } else {
      shown = (left > 0 ? digits.charAt(--left) : piece.digit) + shown;
    }
  }
  return shown;
}
