import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../../contract/sentence.ts';

/** Each language in its own words: whoever cannot read the page must still find theirs. */
export const languageNames: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };

type Props = { value: Language; onChange: (language: Language) => void };

export function LanguageChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('nav.language')}
      data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
      value={value}
      onChange={(chosen) => onChange(languages.find((language) => language === chosen) ?? 'ja')}
    />
  );
}
