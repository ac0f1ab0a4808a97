import { trimBlank } from '../../model/blank.ts';
import type { ValueMap } from '../../model/mapped-row.ts';
import { type Finding, find, type ValueReader } from '../finding.ts';

const listedChoices = 20;

/** What a mapping says of values that are no choice: each by its name, and all others; null has their rows fail. */
export type ChoiceDecisions = { readonly values: ValueMap; readonly others: string | null };

const undecided: ChoiceDecisions = { values: {}, others: null };

/**
 * Reads one choice, blind to width and case; what is stored is the choice as the field has it. A value that stands for no choice (any
 * more) is unknown, unless something stands for all such; that is noted, for the value is lost.
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

/** Reads several choices parted by 、 , ; or a newline, joined by newlines; a choice may itself hold such a sign if it stands alone. */
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

/** The values in a cell that are no choice by themselves, whatever a mapping says of them; a cell of `several` may hold more than one. */
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

/** The values of a cell of several choices. */
export function splitChoices(text: string): string[] {
  return text.split(/[、，,;；\n\r]/).filter((part) => trimBlank(part) !== '');
}

/** The very choice goes before one that only looks alike: a field may have both A and Ａ. */
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

/** `replaces`: the choice is what stands for all values that are none. */
type ReadChoice = { readonly choice: string; readonly replaces: boolean };

/** What becomes of one value. `fails`: its row is to fail; `unknown`: nothing is said of it. */
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

/** What must be equal for two values to be one choice. */
export function choiceKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

function refuseChoice(choices: readonly string[]): Finding {
  const listed = choices.slice(0, listedChoices).join('、');
  return find('choice_unknown', { choices: choices.length > listedChoices ? `${listed} …` : listed });
}
