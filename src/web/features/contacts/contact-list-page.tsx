import { Group, Select, Stack } from '@mantine/core';
import { IconPhone, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { projectsQuery } from '../projects/project-queries.ts';
import { contactLinesQuery } from './contact-queries.ts';
import { ContactTable } from './contact-table.tsx';

const route = getRouteApi('/shell/contacts');

/** コンタクト: everybody who can be called, of all projects one sees. */
export function ContactListPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const projects = useQuery(projectsQuery);
  const contacts = useInfiniteQuery(contactLinesQuery(search));
  const lines = useMemo(() => contacts.data?.pages.flatMap((page) => page.items), [contacts.data]);
  const narrowed = search.q !== undefined || search.projectId !== undefined;
  return (
    <>
      <PageHeader title={t('contacts.title')} />
      <Stack>
        <ErrorAlert error={projects.error ?? contacts.error} />
        <Group align="flex-end">
          <SearchBox
            placeholder={t('contacts.searchPlaceholder')}
            value={search.q ?? ''}
            onSearch={(q) => void navigate({ search: { ...search, q: q || undefined }, replace: true })}
          />
          <Select
            label={t('leads.project')}
            placeholder={t('contacts.allProjects')}
            clearable
            searchable
            data={(projects.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={search.projectId ?? null}
            onChange={(id) =>
              void navigate({ search: { ...search, projectId: id ?? undefined }, replace: true })
            }
          />
        </Group>
        {lines?.length === 0 && (
          <EmptyState
            icon={narrowed ? <IconSearchOff size={40} /> : <IconPhone size={40} />}
            title={narrowed ? t('contacts.nothingFoundTitle') : t('contacts.emptyTitle')}
            text={narrowed ? t('contacts.nothingFoundText') : t('contacts.emptyText')}
          />
        )}
        {!contacts.error && lines?.length !== 0 && (
          <div>
            <ContactTable lines={lines} />
            <ShowMore
              shown={lines?.length ?? 0}
              hasMore={contacts.hasNextPage}
              loading={contacts.isFetchingNextPage}
              onMore={() => void contacts.fetchNextPage()}
            />
          </div>
        )}
      </Stack>
    </>
  );
}
