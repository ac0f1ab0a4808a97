import { List, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../contract/import.ts';
import { importStatusNames } from '../../../contract/import-state.ts';
import { useLanguage } from '../../app/use-language.ts';
import { formatCount } from '../../ui/format.ts';
import { LinkAnchor } from '../../ui/link-button.tsx';

/** What has become of the failed rows since: imported again by which imports, taken away, still to be mended. */
export function RetryList({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { retried, dismissed } = record.failedRows;
  if (record.retries.length === 0 && dismissed === 0) return null;
  const count = (value: number) => formatCount(value, language);
  const left = count(record.counts.failed - retried - dismissed);
  return (
    <Paper withBorder p="md" component="section" aria-label={t('imports.retries')}>
      <Title order={2} mb="xs">
        {t('imports.retries')}
      </Title>
      <Text size="sm" mb="xs">
        {t('imports.retriesOf', {
          failed: count(record.counts.failed),
          retried: count(retried),
          dismissed: count(dismissed),
          left,
        })}
      </Text>
      <List size="sm">
        {record.retries.map((retry) => (
          <List.Item key={retry.id}>
            <LinkAnchor to="/imports/$importId" params={{ importId: retry.id }}>
              {`#${retry.id} ${retry.fileName}`}
            </LinkAnchor>{' '}
            {t('imports.retriedRows', {
              rows: count(retry.rows),
              status: importStatusNames[retry.status][language],
            })}
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
