import { type Finding, find, type ValueReader } from '../finding.ts';

const listedChoices = 20;

/** What stands for which choice, as the mapping says; a value that stands for no choice (any more) is unknown. */
type ValueMap = Readonly<Record<string, string>>;

/** Reads one choice, blind to width and case; what is stored is the choice as the field has it. */
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
    const parts = text.split(/[、，,;；\n\r]/).filter((part) => part.trim() !== '');
    const chosen = new Set<string>();
    for (const part of parts) {
      const choice = findChoice(part);
      if (choice === undefined) return { text, finding: unknown };
      chosen.add(choice);
    }
    return { text: [...chosen].join('\n'), finding: null };
  };
}

/** The very choice goes before one that only looks alike: a field may have both A and Ａ. */
function makeChoiceFinder(
  choices: readonly string[],
  values: ValueMap,
): (text: string) => string | undefined {
  const exact: ReadonlySet<string> = new Set(choices);
  const mapped = Object.entries(values).filter(([, choice]) => exact.has(choice));
  const byKey: ReadonlyMap<string, string> = new Map([
    ...mapped.map(([text, choice]) => [choiceKey(text), choice] as const),
    ...choices.map((choice) => [choiceKey(choice), choice] as const),
  ]);
  return (text) => (exact.has(text) ? text : byKey.get(choiceKey(text)));
}

function choiceKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

function refuseChoice(choices: readonly string[]): Finding {
  const listed = choices.slice(0, listedChoices).join('、');
  return find('choice_unknown', { choices: choices.length > listedChoices ? `${listed} …` : listed });
}
