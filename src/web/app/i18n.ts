import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages } from '../../contract/sentence.ts';
import { en } from './texts/en.ts';
import { ja } from './texts/ja.ts';
import { wordForms } from './word-forms.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof ja };
  }
}

const storageKey = 'leadport.language';

export const i18n = createInstance();

/** Starts with the language last used in this browser (Japanese where there is none); the signed-in user's own choice follows. */
export async function startI18n(): Promise<void> {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18n
    .use(initReactI18next)
    .use(wordForms)
    .init({
      resources: { ja: { translation: ja }, en: { translation: en } },
      lng: parseLanguage(localStorage.getItem(storageKey)) ?? 'ja',
      fallbackLng: 'ja',
      interpolation: { escapeValue: false },
    });
}

/** Shows everything in this language from now on, and remembers it in this browser for the sign-in page. */
export function showLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  if (i18n.language !== language) void i18n.changeLanguage(language);
}

/** The language being shown. */
export function shownLanguage(): Language {
  return parseLanguage(i18n.language) ?? 'ja';
}

function parseLanguage(text: string | null): Language | undefined {
  return languages.find((language) => language === text);
}
