import { type Finding, find, type Reading } from '../finding.ts';

type ValueReader = (text: string) => Reading;

const listedChoices = 20;

/** Reads one choice, blind to width and case; what is stored is the choice as the field has it. */
export function makeChoiceReader(choices: readonly string[]): ValueReader {
  const byKey = indexChoices(choices);
  const unknown = refuseChoice(choices);
  return (text) => {
    const choice = byKey.get(choiceKey(text));
    return choice === undefined ? { text, finding: unknown } : { text: choice, finding: null };
  };
}

/** Reads several choices parted by 、 , ; or a newline, joined by newlines; a choice may itself hold such a sign if it stands alone. */
export function makeChoicesReader(choices: readonly string[]): ValueReader {
  const byKey = indexChoices(choices);
  const unknown = refuseChoice(choices);
  return (text) => {
    const whole = byKey.get(choiceKey(text));
    if (whole !== undefined) return { text: whole, finding: null };
    const chosen = new Set<string>();
    for (const part of text.split(/[、，,;；\n\r]/)) {
      const key = choiceKey(part);
      if (key === '') continue;
      const choice = byKey.get(key);
      if (choice === undefined) return { text, finding: unknown };
      chosen.add(choice);
    }
    return { text: [...chosen].join('\n'), finding: null };
  };
}

function indexChoices(choices: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    [...choices, ...choices].map((choice, at) => [at < choices.length ? choiceKey(choice) : choice, choice]),
  );
}

function choiceKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

function refuseChoice(choices: readonly string[]): Finding {
  const listed = choices.slice(0, listedChoices).join('、');
  return find('choice_unknown', { choices: choices.length > listedChoices ? `${listed} …` : listed });
}
