import { tokenizePattern } from './localise-pattern.ts';

/** A pattern section that only places digits between literals: `000\-0000\-0000`. */
type Section = {
  readonly limit: number;
  /** From right to left. */
  readonly pieces: readonly (Literal | Digits)[];
};

type Literal = { readonly literal: string };

/** Adjacent digit positions. `fillers[n]` fills the first n of them when no digits are left. */
type Digits = { readonly fillers: readonly string[]; readonly isFirst: boolean };

const condition = /^\[(<=|<)(\d+)\]$/;
const literals = new Set([...'-()+ ¥$〒']);
/**
 * Zero and negative numbers have their own sections. Beyond 15 digits the stored text differs from
 * what Excel displays.
 */
const positiveInteger = /^[1-9][0-9]{0,14}$/;

/**
 * The fast path for phone numbers, postal codes and ids stored as numbers, with or without
 * conditions (`[<=99999999]####\-####;\(00\)\ ####\-####`, as offered by the Japanese Excel).
 * Undefined for other patterns. The returned function takes the stored text and returns undefined
 * if it is not a positive integer or no section accepts it.
 */
export function compileDigitMask(code: string): ((stored: string) => string | undefined) | undefined {
  const sections = splitSections(code).map(compileSection);
  const known = sections.filter((section) => section !== undefined);
  const [first] = known;
  if (!first || known.length !== sections.length || !known.every(isReachable)) return undefined;
  return (stored) => {
    if (!positiveInteger.test(stored)) return undefined;
    if (known.length === 1 && first.limit === Number.POSITIVE_INFINITY) return fill(first, stored);
    const section = known.find(({ limit }) => Number(stored) <= limit);
    return section && fill(section, stored);
  };
}

/** Sections without a condition mean positive;negative;zero. Only the first one applies. */
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
  const pieces: (Literal | { fillers: string[]; isFirst: boolean })[] = [];
  let isFirst = true;
  for (const token of bound ? section.slice(1) : section) {
    const last = pieces.at(-1);
    if (token === '0' || token === '#') {
      const filler = token === '0' ? '0' : '';
      if (last && 'fillers' in last) last.fillers.push(last.fillers.at(-1) + filler);
      else pieces.push({ fillers: ['', filler], isFirst });
      isFirst = false;
    } else if (token.startsWith('"') || token.startsWith('\\')) {
      pieces.push({ literal: token.replace(/^\\|"/g, '') });
    } else if (literals.has(token)) pieces.push({ literal: token });
    else return undefined;
  }
  return isFirst ? undefined : { limit, pieces: pieces.reverse() };
}

/** Fills from the right. Additional digits precede the first position. */
function fill({ pieces }: Section, digits: string): string {
  let left = digits.length;
  let shown = '';
  for (const piece of pieces) {
    if ('literal' in piece) {
      shown = piece.literal + shown;
      continue;
    }
    const places = piece.fillers.length - 1;
    const from = piece.isFirst ? 0 : Math.max(0, left - places);
    const filler = piece.fillers[places - (left - from)] ?? '';
    shown = filler + digits.slice(from, left) + shown;
    left = from;
  }
  return shown;
}
