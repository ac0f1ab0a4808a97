import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';
import { formatCount } from './format.ts';

type Props = {
  shown: number;
  /** How many there are in all, where that is known. */
  total?: number | undefined;
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
};

/** The foot of a list that is fetched page by page: how many are shown, and the next page on demand. */
export function ShowMore({ shown, total, hasMore, loading, onMore }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (shown === 0) return null;
  const shownText = formatCount(shown, language);
  return (
    <Group justify="space-between" mt="sm">
      <Text size="sm" c="dimmed" role="status">
        {total === undefined
          ? t('common.shown', { shown: shownText })
          : t('common.shownOf', { shown: shownText, total: formatCount(total, language) })}
      </Text>
      {hasMore && (
        <Button variant="default" size="xs" loading={loading} onClick={onMore}>
          {t('common.more')}
        </Button>
      )}
    </Group>
  );
}
