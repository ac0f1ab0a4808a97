import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../contract/import.ts';
import { formatLine } from '../../../../contract/line-place.ts';
import { ConfirmModal } from '../../../ui/confirm-modal.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { notifyDone, notifyProblem } from '../../../ui/notify.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { importQuery } from '../import-queries.ts';
import { FixGrid } from './fix-grid.tsx';
import { openRowsQuery, useDismissRows, useRetryImport } from './fix-queries.ts';
import { listColumns, openRowCount } from './list-columns.ts';
import { useFixedCells } from './use-fixed-cells.ts';

const route = getRouteApi('/shell/imports/$importId/fix');

/** 失敗した行を直す: the failed rows of an import alone, written in and imported again from here. */
export function FixPage() {
  const { importId } = route.useParams();
  const record = useQuery(importQuery(importId));
  if (record.error) return <ErrorAlert error={record.error} />;
  if (!record.data) return <Skeleton height={240} aria-busy />;
  return <Mend record={record.data} />;
}

function Mend({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const rows = useInfiniteQuery(openRowsQuery(record.id));
  const mending = useFixedCells(record.id);
  const dismiss = useDismissRows(record.id);
  const retry = useRetryImport(record.id);
  const [askingAll, setAskingAll] = useState(false);
  const items = rows.data?.pages.flatMap((page) => page.items);
  const open = openRowCount(record);

  const importMended = async () => {
    if (!(await mending.flush())) return;
    retry.mutate(undefined, {
      onSuccess: ({ id }) => void navigate({ to: '/imports/$importId', params: { importId: id } }),
    });
  };

  return (
    <Stack>
      <div>
        <LinkAnchor to="/imports/$importId" params={{ importId: record.id }} size="sm">
          {record.fileName}
        </LinkAnchor>
        <PageHeader title={t('imports.fixRows.title')}>
          {open > 0 && (
            <Button variant="default" onClick={() => setAskingAll(true)}>
              {t('imports.fixRows.dismissAll')}
            </Button>
          )}
          <Button
            onClick={() => void importMended()}
            loading={retry.isPending}
            disabled={record.failedRows.mended === 0 || !record.may.retry}
          >
            {t('imports.fixRows.importMended', { count: record.failedRows.mended })}
          </Button>
        </PageHeader>
        <Group gap="md">
          <Text size="sm">{t('imports.fixRows.help')}</Text>
          <Text size="sm" c="dimmed" role="status">
            {mending.isSaving ? t('imports.fixRows.saving') : t('imports.fixRows.saved')}
          </Text>
        </Group>
      </div>
      <ErrorAlert error={rows.error ?? mending.error ?? retry.error} />
      {!record.may.retry && <Alert color="gray">{t(`imports.onlyAdmins.${record.kind}`)}</Alert>}
      {!items && !rows.error && <Skeleton height={240} aria-busy />}
      {items?.length === 0 && (
        <Alert color="green" icon={<IconCircleCheck aria-hidden />}>
          {t('imports.fixRows.none')}
        </Alert>
      )}
      {items && items.length > 0 && (
        <div>
          <FixGrid
            record={record}
            columns={listColumns(record)}
            rows={items}
            mending={mending}
            onDismiss={(row) =>
              dismiss.mutate(
                { rows: [row.row] },
                {
                  onError: notifyProblem,
                  onSuccess: () => notifyDone(t('imports.fixRows.dismissed', { line: formatLine(row) })),
                },
              )
            }
          />
          <ShowMore
            shown={items.length}
            total={open}
            hasMore={rows.hasNextPage}
            loading={rows.isFetchingNextPage}
            onMore={() => void rows.fetchNextPage()}
          />
        </div>
      )}
      {record.failedRows.dismissed > 0 && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {t('imports.fixRows.away', { count: record.failedRows.dismissed })}
          </Text>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate({ rows: 'all', dismissed: false }, { onError: notifyProblem })}
          >
            {t('imports.fixRows.putBack')}
          </Button>
        </Group>
      )}
      <ConfirmModal
        opened={askingAll}
        title={t('imports.fixRows.dismissAll')}
        confirm={t('imports.fixRows.dismiss')}
        busy={dismiss.isPending}
        error={dismiss.error}
        onConfirm={() => dismiss.mutate({ rows: 'all' }, { onSuccess: () => setAskingAll(false) })}
        onClose={() => setAskingAll(false)}
      >
        <Text size="sm">{t('imports.fixRows.dismissAllText', { count: open })}</Text>
      </ConfirmModal>
    </Stack>
  );
}
