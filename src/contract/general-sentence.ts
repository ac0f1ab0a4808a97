import { type Language, type Sentence, withPlainBlanks } from './sentence.ts';

/** A sentence of the catalogue without its particulars, for many rows at once: brackets that hold only a blank go, other blanks become an ellipsis. */
export function generalSentence(sentence: Sentence, language: Language): string {
  return withPlainBlanks(sentence[language])
    .replaceAll(/\s?[（(][^（()）]*\{\w+\}[^（()）]*[）)]/g, '')
    .replaceAll(/\{\w+\}/g, '…');
}
