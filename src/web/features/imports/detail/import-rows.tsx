import { Group, Skeleton, Tabs, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../contract/import.ts';
import type { LeadOutcome } from '../../../../contract/outcome-lead.ts';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { useMissingRight } from '../../sign-in/session.ts';
import { FailureDownload } from '../failure-download.tsx';
import { importRowsQuery, type RowsShown } from '../import-queries.ts';
import { ImportRowTable } from './import-row-table.tsx';
import { OutcomeLeads } from './outcome-leads.tsx';

type Shown = RowsShown | LeadOutcome;
const shows: readonly Shown[] = ['failed', 'duplicate', 'do_not_call', 'created', 'updated', 'warning'];

/** Where each tab's rows can be downloaded; warnings stand in the file of nobody. */
const files = {
  failed: 'failures',
  duplicate: 'duplicates',
  do_not_call: 'do-not-call',
  created: 'created',
  updated: 'updated',
} as const;

/** The rows of an import by what became of them, a tab each. */
export function ImportRows({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const [chosen, setShow] = useState<Shown>();
  const show = chosen ?? firstShown(record);
  const names: Record<Shown, string> = {
    failed: t('imports.tabFailed'),
    duplicate: t('imports.tabDuplicates'),
    do_not_call: t('imports.skippedDoNotCall'),
    created: t('imports.tabCreated'),
    updated: t('imports.tabUpdated'),
    warning: t('imports.tabWarnings'),
  };
  const offered = shows.filter(
    (known) => record.kind === 'lead' || (known !== 'created' && known !== 'updated'),
  );
  return (
    <Tabs
      value={show}
      onChange={(value) => setShow(shows.find((known) => known === value) ?? 'failed')}
      keepMounted={false}
    >
      <Tabs.List>
        {offered.map((known) => (
          <Tabs.Tab key={known} value={known}>
            {names[known]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {offered.map((known) => (
        <Tabs.Panel key={known} value={known} pt="sm">
          {known !== 'warning' && (
            <Group gap={6} mb="xs">
              <FailureDownload importId={record.id} rows={files[known]} format="csv" />
              <FailureDownload importId={record.id} rows={files[known]} format="xlsx" />
            </Group>
          )}
          {known === 'created' || known === 'updated' ? (
            <OutcomeLeads label={names[known]} importId={record.id} outcome={known} />
          ) : (
            <RowPages label={names[known]} record={record} show={known} />
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** What went wrong comes first; else the first tab that has rows. */
function firstShown({ kind, counts }: ImportRecord): Shown {
  if (counts.failed > 0) return 'failed';
  if (counts.created > 0 && kind === 'lead') return 'created';
  if (counts.updated > 0 && kind === 'lead') return 'updated';
  if (counts.skippedDuplicate > 0) return 'duplicate';
  return counts.skippedDoNotCall > 0 ? 'do_not_call' : 'failed';
}

function RowPages({ label, record, show }: { label: string; record: ImportRecord; show: RowsShown }) {
  const { t } = useTranslation();
  const missing = useMissingRight('see_failures');
  const rows = useInfiniteQuery({ ...importRowsQuery(record.id, show), enabled: !missing });
  const items = rows.data?.pages.flatMap((page) => page.items);
  if (missing) {
    return (
      <Text size="sm" c="dimmed" py="md">
        {missing}
      </Text>
    );
  }
  if (rows.error) return <ErrorAlert error={rows.error} />;
  if (!items) return <Skeleton height={160} />;
  if (items.length === 0) {
    const none = {
      failed: t('imports.noFailed'),
      duplicate: t('imports.noDuplicates'),
      do_not_call: t('imports.noBanned'),
      warning: t('imports.noWarnings'),
    };
    return (
      <Text size="sm" c="dimmed" py="md">
        {none[show]}
      </Text>
    );
  }
  return (
    <>
      <ImportRowTable label={label} record={record} rows={items} />
      <ShowMore
        shown={items.length}
        total={show === 'failed' ? record.counts.failed : undefined}
        hasMore={rows.hasNextPage}
        loading={rows.isFetchingNextPage}
        onMore={() => void rows.fetchNextPage()}
      />
    </>
  );
}
