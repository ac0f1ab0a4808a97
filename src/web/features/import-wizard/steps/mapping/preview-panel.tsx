import { Group, Paper, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MappingField } from '../../../../../contract/mapping.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { formatCount } from '../../../../ui/format.ts';
import { previewQuery } from '../../../imports/import-queries.ts';
import { findMissing, type MappingDraft, mappingOf } from '../../mapping/mapping-draft.ts';
import { summarise } from '../../mapping/preview-fields.ts';
import { PreviewTable } from './preview-table.tsx';

type Props = { importId: string; draft: MappingDraft; required: readonly MappingField[] };

const settleMs = 400;

/** What would become of the first rows. Follows the mapping a moment after its last change. */
export function PreviewPanel({ importId, draft, required }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [settled] = useDebouncedValue(draft, settleMs);
  const complete = findMissing(settled, required).length === 0;
  const preview = useQuery({
    ...previewQuery(importId, mappingOf(settled)),
    enabled: complete,
    placeholderData: keepPreviousData,
  });
  const rows = complete ? preview.data?.rows : undefined;
  const counts = rows && summarise(rows);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-preview">
      <Group justify="space-between">
        <Title order={2} id="wizard-preview">
          {t('wizard.preview.heading')}
        </Title>
        <Text size="xs" c="dimmed" role="status">
          {complete && (preview.isFetching || settled !== draft)
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
      {complete && <ErrorAlert error={preview.error} />}
      {rows && !preview.error && <PreviewTable rows={rows} />}
    </Paper>
  );
}
