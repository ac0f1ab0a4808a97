type Place = { readonly start: number; readonly end: number };

const separator = /[、，,/／;；|\n\r]+/;
const bracket = /^\s*[(（【[]/;

/**
 * Splits a cell with several numbers into one text per number. Only separators are lost:
 * 本社03-…、携帯090-… keeps its labels. The cut is at the separator between two numbers. Without one, a
 * remark in brackets stays with the number before it, unless the cell has labels before the
 * numbers.
 */
export function cutTexts(text: string, places: readonly Place[]): string[] {
  const labelsLead = text.slice(0, places[0]?.start).trim() !== '';
  const cuts = places.slice(1).map((place, at) => {
    const before = places[at]?.end ?? 0;
    return before + findCut(text.slice(before, place.start), labelsLead);
  });
  return places.map((_, at) => takeOffSeparators(text.slice(cuts[at - 1] ?? 0, cuts[at] ?? text.length)));
}

function findCut(gap: string, labelsLead: boolean): number {
  const at = gap.search(separator);
  if (at !== -1) return at;
  return !labelsLead && bracket.test(gap) ? gap.length : 0;
}

function takeOffSeparators(text: string): string {
  return text.replace(/^[、，,/／;；|\s]+/, '').replace(/[、，,/／;；|\s]+$/, '');
}
