import type { Params } from '../base/refusal.ts';
import { nameOfEncoding } from './file-format.ts';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * A text in both languages. Placeholders: `{name}` for a parameter; `{name|list}` for a list,
 * separated by 、; `{name|encoding}` for the name of an encoding; `{name|row|rows}` for a word that
 * depends on a number; `{name|a=this;b=that}` for a text that depends on the value, or none;
 * `{name|=other;a=this}` for one with a text for a missing parameter.
 */
export type Sentence = Readonly<Record<Language, string>>;

/**
 * Fills the placeholders. A missing parameter stays visible as `{name}`, so that the mistake is
 * noticed in review.
 */
export function renderSentence(sentence: Sentence, params: Params, language: Language): string {
  return sentence[language].replaceAll(/\{(\w+)(?:\|([^{}]*))?\}/g, (blank, name: string, form?: string) => {
    const value = params[name];
    if (value === undefined) return form?.includes('=') ? choose('', form) : blank;
    return form === undefined ? String(value) : shape(value, form, language);
  });
}

/** Formats a value: as `list`, `encoding`, or as singular or plural word. */
export function shape(value: string | number, form: string, language: Language): string {
  if (form === 'list') return formatList(String(value).split('、'), language);
  if (form === 'encoding') return nameOfEncoding(String(value), language);
  if (form.includes('=')) return choose(value, form);
  const [one = '', many = ''] = form.split('|');
  // Numbers are formatted: 1,234.
  const count = Number(String(value).replaceAll(',', ''));
  return new Intl.PluralRules(language).select(count) === 'one' ? one : many;
}

/** The text for the value in a form such as `a=first;b=second`; empty if it is not listed. */
function choose(value: string | number, form: string): string {
  const texts = new Map(
    form.split(';').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  );
  return texts.get(String(value)) ?? texts.get('') ?? '';
}

/**
 * The text with simple placeholders only, for displaying the sentence itself. Uses plural words.
 */
export function withPlainBlanks(text: string): string {
  return text
    .replaceAll(/\{(\w+)\|(?:list|encoding)\}/g, '{$1}')
    .replaceAll(/\{\w+\|=([^{};]*)[^{}]*\}/g, '$1')
    .replaceAll(/\{\w+\|[^{}]*=[^{}]*\}/g, '')
    .replaceAll(/\{\w+\|[^{}|]*\|([^{}]*)\}/g, '$1');
}

/** A number with its English word: 1 row, 2 rows. */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${shape(count, `${one}|${many}`, 'en')}`;
}

/** Joins two sentences, the first of which has no full stop. */
export function joinSentences(first: string, second: string, language: Language): string {
  return first + (language === 'ja' ? '。' : '. ') + second;
}

/** A list of names: 高、中 in Japanese, A, B in English. */
export function formatList(names: readonly string[], language: Language): string {
  return names.join(language === 'ja' ? '、' : ', ');
}
