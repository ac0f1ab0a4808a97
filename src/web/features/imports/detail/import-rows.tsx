import { Skeleton, Tabs, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../contract/import.ts';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { importRowsQuery, type RowsShown } from '../import-queries.ts';
import { ImportRowTable } from './import-row-table.tsx';

const shows: readonly RowsShown[] = ['failed', 'duplicate', 'do_not_call', 'warning'];

/** The rows a person should look at, in four tabs. */
export function ImportRows({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const [show, setShow] = useState<RowsShown>('failed');
  const names: Record<RowsShown, string> = {
    failed: t('imports.tabFailed'),
    duplicate: t('imports.tabDuplicates'),
    do_not_call: t('imports.skippedDoNotCall'),
    warning: t('imports.tabWarnings'),
  };
  return (
    <Tabs
      value={show}
      onChange={(value) => setShow(shows.find((known) => known === value) ?? 'failed')}
      keepMounted={false}
    >
      <Tabs.List>
        {shows.map((known) => (
          <Tabs.Tab key={known} value={known}>
            {names[known]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {shows.map((known) => (
        <Tabs.Panel key={known} value={known} pt="sm">
          <RowPages label={names[known]} record={record} show={known} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function RowPages({ label, record, show }: { label: string; record: ImportRecord; show: RowsShown }) {
  const { t } = useTranslation();
  const rows = useInfiniteQuery(importRowsQuery(record.id, show));
  const items = rows.data?.pages.flatMap((page) => page.items);
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
