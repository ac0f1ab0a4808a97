import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  /** 検索, unless it searches one thing among filters. */
  label?: string;
  placeholder: string;
  value: string;
  onSearch: (words: string) => void;
};

/** A search box: searches while one types, a moment after the last key; not in the midst of a kana-kanji conversion. */
export function SearchBox({ label, placeholder, value, onSearch }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState(value);
  const searchSoon = useDebouncedCallback(onSearch, 350);

  const type = (typed: string, converting: boolean) => {
    setWords(typed);
    if (!converting) searchSoon(typed.trim());
  };
  const clear = () => type('', false);

  return (
    <TextInput
      type="search"
      label={label ?? t('leads.search')}
      placeholder={placeholder}
      w={300}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={words && <CloseButton size="sm" aria-label={t('leads.clearSearch')} onClick={clear} />}
      value={words}
      onChange={(event) => type(event.currentTarget.value, (event.nativeEvent as InputEvent).isComposing)}
      onCompositionEnd={(event) => type(event.currentTarget.value, false)}
    />
  );
}
