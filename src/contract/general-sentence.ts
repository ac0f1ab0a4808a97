import { type Language, type Sentence, withPlainBlanks } from './sentence.ts';

/**
 * A sentence of the catalogue without the details of one row, for groups of rows. Removes brackets
 * that only contain a placeholder; other placeholders become an ellipsis.
 */
export function generalSentence(sentence: Sentence, language: Language): string {
  return withPlainBlanks(sentence[language])
    .replaceAll(/\s?[（(][^（()）]*\{\w+\}[^（()）]*[）)]/g, '')
    .replaceAll(/\{\w+\}/g, '…');
}
