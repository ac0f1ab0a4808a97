import type { Sentence } from '../contract/sentence.ts';

export const rowCount: Sentence = { ja: '{rows}行', en: '{rows} {rows|row|rows}' };
