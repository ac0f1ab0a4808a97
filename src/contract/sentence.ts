import type { Params } from '../base/refusal.ts';
import { nameOfEncoding } from './file-format.ts';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * A text in both languages. `{name}` stands for a parameter; `{name|list}` for one that is a list, its parts divided by 、; `{name|encoding}` for an
 * encoding by its name; `{name|row|rows}` for the word that goes with the number; `{name|a=this;b=that}` for the
 * text that goes with the value, or none.
 */
export type Sentence = Readonly<Record<Language, string>>;

/** Fills the blanks. A parameter that is missing stays visible as `{name}`: a wrong sentence must be seen in review. */
export function renderSentence(sentence: Sentence, params: Params, language: Language): string {
  return sentence[language].replaceAll(/\{(\w+)(?:\|([^{}]*))?\}/g, (blank, name: string, form?: string) => {
    const value = params[name];
    if (value === undefined) return form?.includes('=') ? '' : blank;
    return form === undefined ? String(value) : shape(value, form, language);
  });
}

/** A value as the form behind its name says: `list`, `encoding`, or the words for one and for many. */
export function shape(value: string | number, form: string, language: Language): string {
  if (form === 'list') return formatList(String(value).split('、'), language);
  if (form === 'encoding') return nameOfEncoding(String(value), language);
  if (form.includes('=')) return choose(value, form);
  const [one = '', many = ''] = form.split('|');
  // As people read it: 1,234.
  const count = Number(String(value).replaceAll(',', ''));
  return new Intl.PluralRules(language).select(count) === 'one' ? one : many;
}

/** The text that a form like `a=first;b=second` has for the value; none where it does not name it. */
function choose(value: string | number, form: string): string {
  const texts = new Map(
    form.split(';').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  );
  return texts.get(String(value)) ?? '';
}

/** The text with plain blanks alone, for those who look at the sentence itself; the word for many stands for both. */
export function withPlainBlanks(text: string): string {
  return text
    .replaceAll(/\{(\w+)\|(?:list|encoding)\}/g, '{$1}')
    .replaceAll(/\{\w+\|[^{}]*=[^{}]*\}/g, '')
    .replaceAll(/\{\w+\|[^{}|]*\|([^{}]*)\}/g, '$1');
}

/** A number with its word in English: 1 row, 2 rows. */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${shape(count, `${one}|${many}`, 'en')}`;
}

/** Two sentences of which the first has no full stop. */
export function joinSentences(first: string, second: string, language: Language): string {
  return first + (language === 'ja' ? '。' : '. ') + second;
}

/** Names one after the other: 高、中 in Japanese, A, B in English. */
export function formatList(names: readonly string[], language: Language): string {
  return names.join(language === 'ja' ? '、' : ', ');
}
