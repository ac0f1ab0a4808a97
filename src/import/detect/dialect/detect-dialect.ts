import type { Newline } from '../../../contract/file-format.ts';
import type { ReadingWarning } from '../../../contract/reading-warnings.ts';
import { measureSample, type SampleMeasure } from './measure-sample.ts';

export type DialectFinding = {
  readonly delimiter: string;
  readonly quote: string | null;
  readonly quoteEscape: string | null;
  readonly newline: Newline;
  /** True if it was given, or if the records form columns with it. */
  readonly sure: boolean;
  readonly warnings: readonly ReadingWarning[];
};

type Candidate = {
  readonly delimiter: string;
  readonly quote: string | null;
  readonly quoteEscape: string | null;
  readonly measure: SampleMeasure;
  readonly score: number;
};

/** In order of preference if two fit equally well; a comma can be a decimal point. */
const delimiters = ['\t', '|', ';', ','];
/** Some programs write a space after each comma. A quote after it is an opening quote. */
const spaced = [', ', '; '];

/**
 * Detects delimiter, quote and line ends from the structure of a sample: the correct delimiter
 * splits most records into the same number of fields. `delimiter` and `quote` are the user's
 * choices (null: no quotes). `complete`: the sample is the whole file.
 */
export function detectDialect(
  sample: string,
  choice: {
    readonly delimiter?: string | undefined;
    readonly quote?: string | null | undefined;
    readonly complete: boolean;
  },
): DialectFinding {
  const { delimiter: given, complete } = choice;
  const usualQuote = choice.quote === undefined ? '"' : choice.quote;
  const weigh: Weigh = (delimiter, quote = usualQuote, quoteEscape = null) => {
    const measure = measureSample(sample, { delimiter, quote, quoteEscape }, complete);
    return { delimiter, quote, quoteEscape, measure, score: scoreOf(measure) };
  };
  const told = given ?? /^sep=(.)\r?\n/i.exec(sample)?.[1];
  const found = told === undefined ? chooseDelimiter(weigh) : weigh(told);
  const sure = told !== undefined || found.score >= 0.2;
  // No delimiter splits the records reliably. Usually a list with one column, for which a comma
  // does the least harm.
  const double = sure || found.measure.malformedFields > 0 ? found : weigh(',');
  const single = choice.quote === undefined ? weigh(double.delimiter, "'") : double;
  const best = isQuotedSingly(single, double) ? single : withEscape(sample, double, weigh);
  const { delimiter, quote, quoteEscape, measure } = best;
  return {
    delimiter,
    quote,
    quoteEscape,
    newline: newlineOf(measure),
    sure,
    warnings: sure ? [] : [{ code: 'delimiter_uncertain' }],
  };
}

type Weigh = (delimiter: string, quote?: string | null, quoteEscape?: string | null) => Candidate;

/**
 * Backslashes before quotes are escapes only if they repair everything that is broken without them.
 */
function withEscape(sample: string, plain: Candidate, weigh: Weigh): Candidate {
  if (plain.measure.malformedFields === 0 || !sample.includes(`\\${plain.quote}`)) return plain;
  const escaped = weigh(plain.delimiter, plain.quote, '\\');
  return escaped.measure.malformedFields === 0 && escaped.score >= plain.score ? escaped : plain;
}

function chooseDelimiter(weigh: Weigh): Candidate {
  const plain = delimiters.map((delimiter) => weigh(delimiter));
  const best = plain.reduce((a, b) => (b.score > a.score ? b : a));
  const withSpace = spaced.map((delimiter) => weigh(delimiter));
  const quotedBehindSpace = withSpace.find((candidate) => isQuotedBehindSpace(candidate, best));
  if (quotedBehindSpace) return quotedBehindSpace;
  if (best.measure.malformedFields === 0 && isRegular(best.measure)) return best;
  const space = weigh(' ');
  if (isCutBySpaces(space.measure) && space.score > best.score) return space;
  if (best.score === 0) return best;
  if (!splitsFirst(best) && best.score < 0.4) {
    const first = plain.filter(splitsFirst);
    if (first.length > 0) return first.reduce((a, b) => (b.score > a.score ? b : a));
  }
  return withSpace.find(({ measure, score }) => isRegular(measure) && score > best.score * 1.2) ?? best;
}

/**
 * With the space most fields are quoted; without it the quotes are ordinary characters: `"A", "B,
 * C"`. A few lines may have been written by hand.
 */
function isQuotedBehindSpace({ measure, score }: Candidate, best: Candidate): boolean {
  return (
    measure.fieldCounts.length >= 5 &&
    measure.quotedFields > best.measure.quotedFields &&
    isMostlyQuoted(measure) &&
    score >= best.score
  );
}

/** Texts contain spaces too. Spaces are delimiters only if most fields are quoted. */
function isCutBySpaces(measure: SampleMeasure): boolean {
  return isMostlyQuoted(measure) && findMode(measure.fieldCounts).fields >= 3;
}

function isMostlyQuoted({ fieldCounts, quotedFields, malformedFields }: SampleMeasure): boolean {
  const fields = fieldCounts.reduce((sum, count) => sum + count, 0);
  return malformedFields === 0 && quotedFields * 2 > fields;
}

/**
 * If records are irregular, the first line is the best evidence. Indentation by tabs is not a
 * delimiter.
 */
function splitsFirst({ measure }: Candidate): boolean {
  return (measure.fieldCounts[0] ?? 0) > 1;
}

/**
 * The squared share of records with the most frequent number of fields, plus a little for many
 * fields.
 */
function scoreOf({ fieldCounts, malformedFields }: SampleMeasure): number {
  const { fields, records } = findMode(fieldCounts);
  if (records === 0) return 0;
  const share = records / fieldCounts.length;
  const sound = Math.max(0.1, 1 - malformedFields / fieldCounts.length);
  return share * share * Math.log2(fields) * sound;
}

/** The most frequent number of fields above one; of two equally frequent ones the larger. */
function findMode(fieldCounts: readonly number[]): { fields: number; records: number } {
  const frequency = new Map<number, number>();
  for (const count of fieldCounts) if (count > 1) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let mode = { fields: 1, records: 0 };
  for (const [fields, records] of frequency) {
    if (records > mode.records || (records === mode.records && fields > mode.fields))
      mode = { fields, records };
  }
  return mode;
}

/** True if all records have the same number of fields and there are enough of them. */
function isRegular({ fieldCounts }: SampleMeasure): boolean {
  const { fields, records } = findMode(fieldCounts);
  return fields >= 3 && fieldCounts.length >= 5 && records >= fieldCounts.length * 0.95;
}

/**
 * Apostrophes are quotes only if they make irregular records regular and none is in an invalid
 * position. They are much more often part of a name.
 */
function isQuotedSingly(single: Candidate, double: Candidate): boolean {
  return (
    double.measure.quotedFields === 0 &&
    single.measure.quotedFields > 0 &&
    single.measure.malformedFields === 0 &&
    isRegular(single.measure) &&
    single.score > double.score
  );
}

function newlineOf({ lineEnds }: SampleMeasure): Newline {
  const kinds = (['crlf', 'lf', 'cr'] as const).filter((kind) => lineEnds[kind] > 0);
  return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'lf');
}
