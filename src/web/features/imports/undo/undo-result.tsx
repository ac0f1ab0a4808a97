import { Paper, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../contract/import.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { formatCount } from '../../../ui/format.ts';
import { ShowMore } from '../../../ui/show-more.tsx';
import { KeptLeadList } from './kept-lead-list.tsx';
import { keptLeadsQuery } from './undo-queries.ts';

type Props = { importId: string; undo: NonNullable<ImportRecord['undo']> };

/** What the undo of an import has done, and the leads that it left as they are. */
export function UndoResult({ importId, undo }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const kept = useInfiniteQuery({ ...keptLeadsQuery(importId), enabled: undo.kept > 0 });
  const leads = kept.data?.pages.flatMap((page) => page.items) ?? [];
  const [gone, contacts, restored, left] = [undo.leads, undo.contacts, undo.restored, undo.kept].map(
    (value) => formatCount(value, language),
  );
  return (
    <Paper withBorder p="md" component="section" aria-label={t('imports.undoResult')}>
      <Title order={2} mb="xs">
        {t('imports.undoResult')}
      </Title>
      <Text size="sm">{t('imports.undoDone', { gone, contacts, restored, left })}</Text>
      <ErrorAlert error={kept.error} />
      {leads.length > 0 && <KeptLeadList leads={leads} />}
      <ShowMore
        shown={leads.length}
        total={undo.kept}
        hasMore={kept.hasNextPage}
        loading={kept.isFetchingNextPage}
        onMore={() => void kept.fetchNextPage()}
      />
    </Paper>
  );
}
