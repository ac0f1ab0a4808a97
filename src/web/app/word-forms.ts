import type { FormatterModule } from 'i18next';
import { shape } from '../../contract/sentence.ts';

/** `{{rows, row|rows}}`: the word that goes with the number, as in the sentences of the contract. */
export const wordForms: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, form = '', language = 'ja') =>
    shape(String(value), form, language === 'en' ? 'en' : 'ja'),
};
