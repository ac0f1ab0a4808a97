import { Paper, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../contract/import.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { formatCount } from '../../../ui/format.ts';
import { ShowMore } from '../../../ui/show-more.tsx';
import { KeptLeadList } from './kept-lead-list.tsx';
import { keptLeadsQuery } from './undo-queries.ts';

type Props = { record: ImportRecord; undo: NonNullable<ImportRecord['undo']> };

/** What the undo of an import has done and when, and the leads that it left as they are. */
export function UndoResult({ record, undo }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const kept = useInfiniteQuery({ ...keptLeadsQuery(record.id), enabled: undo.kept > 0 });
  const leads = kept.data?.pages.flatMap((page) => page.items) ?? [];
  const count = (value: number) => formatCount(value, language);
  const done =
    record.kind === 'lead'
      ? t('imports.undoDone', {
          gone: count(undo.leads),
          contacts: count(undo.contacts),
          restored: count(undo.restored),
          left: count(undo.kept),
        })
      : t('imports.undoBansDone', {
          released: count(undo.releasedBans),
          restored: count(undo.restoredBans),
          left: count(undo.keptBans),
        });
  return (
    <Paper withBorder p="md" component="section" aria-label={t('imports.undoResult')}>
      <Title order={2} mb="xs">
        {t('imports.undoResult')}
      </Title>
      <Text size="sm">{done}</Text>
      {record.undoneAt && (
        <Text size="xs" c="dimmed">
          {t('imports.undoneAt')} <DateTime value={record.undoneAt} />
        </Text>
      )}
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
