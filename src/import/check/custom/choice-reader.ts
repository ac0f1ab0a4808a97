import { trimBlank } from '../../model/blank.ts';
import type { ValueMap } from '../../model/mapped-row.ts';
import { type Finding, find, type ValueReader } from '../finding.ts';

const listedChoices = 20;

/**
 * Reads one choice, blind to width and case; what is stored is the choice as the field has it. A value that stands for no choice (any
 * more) is unknown.
 */
export function makeChoiceReader(choices: readonly string[], values: ValueMap = {}): ValueReader {
  const findChoice = makeChoiceFinder(choices, values);
  const unknown = refuseChoice(choices);
  return (text) => {
    const choice = findChoice(text);
    return choice === undefined ? { text, finding: unknown } : { text: choice, finding: null };
  };
}

/** Reads several choices parted by 、 , ; or a newline, joined by newlines; a choice may itself hold such a sign if it stands alone. */
export function makeChoicesReader(choices: readonly string[], values: ValueMap = {}): ValueReader {
  const findChoice = makeChoiceFinder(choices, values);
  const unknown = refuseChoice(choices);
  return (text) => {
    const whole = findChoice(text);
    if (whole !== undefined) return { text: whole, finding: null };
    const chosen = new Set<string>();
    for (const part of splitChoices(text)) {
      const choice = findChoice(part);
      if (choice === undefined) return { text, finding: unknown };
      if (choice !== '') chosen.add(choice);
    }
    return { text: [...chosen].join('\n'), finding: null };
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

/** What must be equal for two values to be one choice. */
export function choiceKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

function refuseChoice(choices: readonly string[]): Finding {
  const listed = choices.slice(0, listedChoices).join('、');
  return find('choice_unknown', { choices: choices.length > listedChoices ? `${listed} …` : listed });
}
