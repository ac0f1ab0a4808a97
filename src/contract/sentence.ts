import type { Params } from '../base/refusal.ts';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages. `{name}` stands for a parameter. */
export type Sentence = Readonly<Record<Language, string>>;

/** Fills the blanks. A parameter that is missing stays visible as `{name}`: a wrong sentence must be seen in review. */
export function renderSentence(sentence: Sentence, params: Params, language: Language): string {
  return sentence[language].replaceAll(/\{(\w+)\}/g, (blank, name: string) => String(params[name] ?? blank));
}
