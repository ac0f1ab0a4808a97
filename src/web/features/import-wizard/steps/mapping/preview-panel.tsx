import { Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useLanguage } from '../../../../app/use-language.ts';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { formatCount } from '../../../../ui/format.ts';
import { summarise } from '../../mapping/preview-fields.ts';
import type { Preview } from '../../mapping/use-preview.ts';
import { PreviewTable } from './preview-table.tsx';

/** What would become of the first rows. */
export function PreviewPanel({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { complete, isBehind, error, rows } = preview;
  const counts = rows && summarise(rows);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-preview">
      <Group justify="space-between">
        <Title order={2} id="wizard-preview">
          {t('wizard.preview.heading')}
        </Title>
        <Text size="xs" c="dimmed" role="status">
          {isBehind
            ? t('wizard.preview.updating')
            : counts &&
              t('wizard.preview.summary', {
                rows: formatCount(counts.ok + counts.failed, language),
                ok: formatCount(counts.ok, language),
                failed: formatCount(counts.failed, language),
              })}
        </Text>
      </Group>
      <Text size="xs" c="dimmed" mb="xs">
        {complete ? t('wizard.preview.hint') : t('wizard.preview.waiting')}
      </Text>
      <ErrorAlert error={error} />
      {rows && !error && <PreviewTable rows={rows} />}
    </Paper>
  );
}
