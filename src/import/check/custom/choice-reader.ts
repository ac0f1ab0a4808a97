import { trimBlank } from '../../model/blank.ts';
import type { ValueMap } from '../../model/mapped-row.ts';
import { type Finding, find, type ValueReader } from '../finding.ts';

const listedChoices = 20;

/**
 * What a mapping says about values that are not choices: by value, and for all others. null: the
 * row fails.
 */
export type ChoiceDecisions = { readonly values: ValueMap; readonly others: string | null };

const undecided: ChoiceDecisions = { values: {}, others: null };

/**
 * Reads one choice, ignoring width and case, and returns the spelling of the field. A value without
 * a matching choice is unknown unless the mapping has a default for such values. Using the default
 * is reported, because the value is lost.
 */
export function makeChoiceReader(choices: readonly string[], decisions = undecided): ValueReader {
  const readValue = makeDecider(choices, decisions);
  const unknown = refuseChoice(choices);
  return (text) => {
    const read = readValue(text);
    if (typeof read === 'string')
      return { text, finding: read === 'fails' ? { ...unknown, fails: true } : unknown };
    const { choice, replaces } = read;
    return { text: choice, finding: replaces ? noteReplaced(text, choice) : null };
  };
}

/**
 * Reads several choices separated by 、 , ; or a newline and joins them with newlines. A choice that
 * contains a separator is recognized if it is the only one.
 */
export function makeChoicesReader(choices: readonly string[], decisions = undecided): ValueReader {
  const findChoice = makeChoiceFinder(choices, decisions.values);
  const readValue = makeDecider(choices, decisions);
  const unknown = refuseChoice(choices);
  return (text) => {
    const whole = findChoice(text);
    if (whole !== undefined) return { text: whole, finding: null };
    const chosen = new Set<string>();
    const replaced: string[] = [];
    for (const part of splitChoices(text)) {
      const read = readValue(part);
      if (typeof read === 'string')
        return { text, finding: read === 'fails' ? { ...unknown, fails: true } : unknown };
      if (read.choice !== '') chosen.add(read.choice);
      if (read.replaces) replaced.push(trimBlank(part));
    }
    const finding = replaced.length > 0 ? noteReplaced(replaced.join('、'), decisions.others ?? '') : null;
    return { text: [...chosen].join('\n'), finding };
  };
}

/**
 * The values in a cell that are not choices, regardless of the mapping. With `several`, a cell can
 * contain more than one value.
 */
export function makeUnknownFinder(
  choices: readonly string[],
  several: boolean,
): (text: string) => readonly string[] {
  const findChoice = makeChoiceFinder(choices, {});
  return (text) => {
    if (findChoice(text) !== undefined) return [];
    return (several ? splitChoices(text) : [text]).map(trimBlank).filter((part) => !findChoice(part));
  };
}

/** The values in a cell with several choices. */
export function splitChoices(text: string): string[] {
  return text.split(/[、，,;；\n\r]/).filter((part) => trimBlank(part) !== '');
}

/** An exact match takes precedence over a similar one, because a field can have both A and Ａ. */
function makeChoiceFinder(
  choices: readonly string[],
  values: ValueMap,
): (text: string) => string | undefined {
  const exact: ReadonlySet<string> = new Set(choices);
  const mapped = Object.entries(values).flatMap(([text, choice]): [string, string][] =>
    choice === '' || (choice !== null && exact.has(choice)) ? [[choiceKey(text), choice]] : [],
  );
  const byKey: ReadonlyMap<string, string> = new Map([
    ...mapped,
    ...choices.map((choice) => [choiceKey(choice), choice] as const),
  ]);
  return (text) => (exact.has(text) ? text : byKey.get(choiceKey(text)));
}

/** `replaces`: the choice is the default for unknown values. */
type ReadChoice = { readonly choice: string; readonly replaces: boolean };

/** The result for one value. `fails`: the row fails. `unknown`: the mapping does not cover it. */
function makeDecider(
  choices: readonly string[],
  { values, others }: ChoiceDecisions,
): (text: string) => ReadChoice | 'fails' | 'unknown' {
  const findChoice = makeChoiceFinder(choices, values);
  const isUsable = others === '' || (others !== null && choices.includes(others));
  const standIn = isUsable ? { choice: others, replaces: true } : undefined;
  const failing = new Set(
    Object.entries(values).flatMap(([text, choice]) => (choice === null ? [choiceKey(text)] : [])),
  );
  return (text) => {
    const choice = findChoice(text);
    if (choice !== undefined) return { choice, replaces: false };
    return failing.has(choiceKey(text)) ? 'fails' : (standIn ?? 'unknown');
  };
}

function noteReplaced(before: string, after: string): Finding {
  return after === ''
    ? find('choice_left_out', { value: before })
    : find('choice_replaced', { before, after });
}

/** The key by which two values are the same choice. */
export function choiceKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

function refuseChoice(choices: readonly string[]): Finding {
  const listed = choices.slice(0, listedChoices).join('、');
  return find('choice_unknown', { choices: choices.length > listedChoices ? `${listed} …` : listed });
}
