import { Button, Stack } from '@mantine/core';
import { IconPhoneOff, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoNotCallEntry } from '../../../../contract/do-not-call.ts';
import { DisabledButton } from '../../../ui/disabled-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { useCanImport, useIsAdmin, useMissingRight } from '../../sign-in/session.ts';
import { BanModal } from '../ban/ban-modal.tsx';
import { entriesQuery } from '../do-not-call-queries.ts';
import { HistoryModal } from '../history-modal.tsx';
import { ReleaseModal } from '../release-modal.tsx';
import { EntryFilters } from './entry-filters.tsx';
import { EntryTable } from './entry-table.tsx';
import { ExportMenu } from './export-menu.tsx';

const route = getRouteApi('/shell/do-not-call');

type Open =
  | { is: 'ban' }
  | { is: 'release'; entry: DoNotCallEntry }
  | { is: 'history'; entry: DoNotCallEntry };

/** 禁止リスト: banned numbers with scope, reason and expiry. */
export function DoNotCallPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isAdmin = useIsAdmin();
  const canImport = useCanImport();
  const cannotBan = useMissingRight('ban');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  // Must be the same function in every render: otherwise the table creates its cells again and the
  // pressed button loses the focus.
  const release = useCallback((entry: DoNotCallEntry) => setOpen({ is: 'release', entry }), []);
  const showHistory = useCallback((entry: DoNotCallEntry) => setOpen({ is: 'history', entry }), []);
  const entries = useInfiniteQuery(entriesQuery(search));
  const lines = useMemo(() => entries.data?.pages.flatMap((page) => page.items), [entries.data]);
  const narrowed = Object.values(search).some((value) => value !== undefined);

  return (
    <>
      <PageHeader title={t('doNotCall.title')}>
        {isAdmin && <ExportMenu narrowing={search} />}
        {cannotBan ? (
          <DisabledButton
            reason={cannotBan}
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            {t('doNotCall.add')}
          </DisabledButton>
        ) : (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setOpen({ is: 'ban' })}
          >
            {t('doNotCall.add')}
          </Button>
        )}
        {canImport && (
          <LinkButton to="/import" search={{ kind: 'do_not_call' }} color="orange.9">
            {t('doNotCall.import')}
          </LinkButton>
        )}
      </PageHeader>
      <Stack>
        <EntryFilters
          narrowing={search}
          onChange={(changed) => void navigate({ search: changed, replace: true })}
        />
        <ErrorAlert error={entries.error} />
        {lines?.length === 0 && <NoEntries narrowed={narrowed} />}
        {!entries.error && lines?.length !== 0 && (
          <div>
            <EntryTable entries={lines} onRelease={isAdmin ? release : undefined} onHistory={showHistory} />
            <ShowMore
              shown={lines?.length ?? 0}
              hasMore={entries.hasNextPage}
              loading={entries.isFetchingNextPage}
              onMore={() => void entries.fetchNextPage()}
            />
          </div>
        )}
      </Stack>
      {open?.is === 'ban' && <BanModal target={{ is: 'phones' }} onClose={close} />}
      {open?.is === 'release' && <ReleaseModal entry={open.entry} onClose={close} />}
      {open?.is === 'history' && (
        <HistoryModal phone={open.entry.phone} e164={open.entry.phoneE164} onClose={close} />
      )}
    </>
  );
}

function NoEntries({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation();
  return narrowed ? (
    <EmptyState
      icon={<IconSearchOff size={40} />}
      title={t('doNotCall.nothingFoundTitle')}
      text={t('doNotCall.nothingFoundText')}
    />
  ) : (
    <EmptyState
      icon={<IconPhoneOff size={40} />}
      title={t('doNotCall.emptyTitle')}
      text={t('doNotCall.emptyText')}
    />
  );
}
