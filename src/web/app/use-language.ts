import { useTranslation } from 'react-i18next';
import type { Language } from '../../contract/sentence.ts';
import { shownLanguage } from './i18n.ts';

/** The language being shown; the component is drawn anew when it changes. */
export function useLanguage(): Language {
  useTranslation();
  return shownLanguage();
}
