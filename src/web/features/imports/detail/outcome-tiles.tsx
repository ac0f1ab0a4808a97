import { Paper, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '../../../../contract/import.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { formatCount } from '../../../ui/format.ts';
import { doneRows } from '../import-progress.ts';

/** The five outcomes and the rows they add up to; while rows are left, those too. */
export function OutcomeTiles({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const left = counts.rows === null ? 0 : counts.rows - doneRows(counts);
  const tiles = [
    { label: t('imports.rows'), value: counts.rows, color: 'var(--mantine-color-text)' },
    { label: t('imports.created'), value: counts.created, color: 'var(--leadport-success)' },
    { label: t('imports.updated'), value: counts.updated, color: 'var(--mantine-color-text)' },
    {
      label: t('imports.skippedDuplicate'),
      value: counts.skippedDuplicate,
      color: 'var(--mantine-color-text)',
    },
    {
      label: t('imports.skippedDoNotCall'),
      value: counts.skippedDoNotCall,
      color: 'var(--mantine-color-text)',
    },
    {
      label: t('imports.failed'),
      value: counts.failed,
      color: counts.failed > 0 ? 'var(--leadport-error)' : 'var(--mantine-color-text)',
    },
    ...(left > 0
      ? [{ label: t('imports.remainingRows'), value: left, color: 'var(--mantine-color-text)' }]
      : []),
  ];
  return (
    <div>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: tiles.length }} spacing="sm" component="dl" m={0}>
        {tiles.map(({ label, value, color }) => (
          <Paper key={label} withBorder px="md" py="sm">
            <Text component="dt" size="xs" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} size="xl" fw={600} c={color} className="numbers">
              {value === null ? '–' : formatCount(value, language)}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt={6}>
        {t('imports.addsUp')}
        {counts.leads + counts.contacts > 0 &&
          ` ／ ${t('imports.leadsAndContacts', {
            leads: formatCount(counts.leads, language),
            contacts: formatCount(counts.contacts, language),
          })}`}
      </Text>
    </div>
  );
}
