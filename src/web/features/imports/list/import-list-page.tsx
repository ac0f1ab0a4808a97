import { Alert, Stack } from '@mantine/core';
import { IconHistory, IconPlugConnectedX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { useCanImport } from '../../sign-in/session.ts';
import { importLinesQuery } from '../import-queries.ts';
import { useImportEvents } from '../use-import-events.ts';
import { ImportTable } from './import-table.tsx';

/** インポート履歴: every import, newest first, alive. */
export function ImportListPage() {
  const { t } = useTranslation();
  const canImport = useCanImport();
  const { connected } = useImportEvents();
  const imports = useInfiniteQuery(importLinesQuery);
  const lines = useMemo(() => imports.data?.pages.flatMap((page) => page.items), [imports.data]);
  return (
    <>
      <PageHeader title={t('imports.title')}>
        {canImport && (
          <LinkButton to="/import" search={{}} variant="default">
            {t('imports.new')}
          </LinkButton>
        )}
      </PageHeader>
      <Stack>
        {!connected && (
          <Alert color="gray" icon={<IconPlugConnectedX aria-hidden />} role="status">
            {t('imports.liveLost')}
          </Alert>
        )}
        <ErrorAlert error={imports.error} />
        {lines?.length === 0 && (
          <EmptyState
            icon={<IconHistory size={40} />}
            title={t('imports.emptyTitle')}
            text={t('imports.emptyText')}
          />
        )}
        {!imports.error && lines?.length !== 0 && (
          <div>
            <ImportTable lines={lines} />
            <ShowMore
              shown={lines?.length ?? 0}
              hasMore={imports.hasNextPage}
              loading={imports.isFetchingNextPage}
              onMore={() => void imports.fetchNextPage()}
            />
          </div>
        )}
      </Stack>
    </>
  );
}
