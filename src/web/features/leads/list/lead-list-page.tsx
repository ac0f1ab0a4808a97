import { Group, Pill, Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { projectsQuery } from '../../projects/project-queries.ts';
import { ProjectSelect } from '../../projects/project-select.tsx';
import { useCanImport, useHasRight } from '../../sign-in/session.ts';
import { NextLeadButton } from '../calls/next-lead-button.tsx';
import { leadLinesQuery } from '../lead-queries.ts';
import { CallStateSelect } from './call-state-select.tsx';
import { chooseProject, rememberProject } from './chosen-project.ts';
import { ExportMenu } from './export-menu.tsx';
import { ImportMenu } from './import-menu.tsx';
import { LeadSelection } from './lead-selection.tsx';
import { LeadTable } from './lead-table.tsx';
import { NoLeads, NoProjects } from './no-leads.tsx';

const route = getRouteApi('/shell/leads');

/** リード: the leads of one project, narrowed by words or by the import that made them. */
export function LeadListPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const canImport = useCanImport();
  const canCall = useHasRight('call');
  const projects = useQuery(projectsQuery);
  const project = projects.data && chooseProject(projects.data, search.projectId);

  const projectId = project?.id;
  useEffect(() => {
    if (projectId !== undefined) rememberProject(projectId);
  }, [projectId]);

  const narrowing = {
    projectId: project?.id ?? '',
    q: search.q,
    importId: search.importId,
    callState: search.callState,
  };
  const leads = useInfiniteQuery({ ...leadLinesQuery(narrowing), enabled: project !== undefined });
  const lines = useMemo(() => leads.data?.pages.flatMap((page) => page.items), [leads.data]);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const narrowed = search.q !== undefined || search.importId !== undefined || search.callState !== undefined;

  return (
    <>
      <PageHeader title={t('leads.title')}>
        {project && canCall && <NextLeadButton projectId={project.id} />}
        {project && <ExportMenu projectId={project.id} />}
        {project && (
          <LinkButton to="/leads/new" search={{ projectId: project.id }} variant="default">
            {t('leads.new')}
          </LinkButton>
        )}
        {canImport && <ImportMenu projectId={project?.id} />}
      </PageHeader>
      <Stack>
        <ErrorAlert error={projects.error ?? leads.error} />
        {projects.data?.length === 0 && <NoProjects />}
        {project && (
          <Group align="flex-end">
            <ProjectSelect
              label={t('leads.project')}
              placeholder={t('leads.projectPlaceholder')}
              projects={projects.data}
              value={project.id}
              onChange={(chosen) => void navigate({ search: { projectId: chosen } })}
            />
            <SearchBox
              key={project.id}
              placeholder={t('leads.searchPlaceholder')}
              value={search.q ?? ''}
              onSearch={(q) => void navigate({ search: { ...search, q: q || undefined }, replace: true })}
            />
            <CallStateSelect
              projectId={project.id}
              value={search.callState}
              onChange={(callState) => void navigate({ search: { ...search, callState }, replace: true })}
            />
            {search.importId && (
              <Pill
                size="lg"
                withRemoveButton
                removeButtonProps={{
                  'aria-label': t('leads.removeNarrowing'),
                  'aria-hidden': false,
                  tabIndex: 0,
                }}
                onRemove={() => void navigate({ search: { ...search, importId: undefined } })}
              >
                {t('leads.narrowedByImport', { id: search.importId })}
              </Pill>
            )}
          </Group>
        )}
        {project && lines?.length === 0 && <NoLeads projectId={project.id} narrowed={narrowed} />}
        {project && !leads.error && lines?.length !== 0 && (
          <div>
            <LeadSelection lines={lines} selected={selected} onSelect={setSelected} />
            <LeadTable lines={lines} selected={selected} onSelect={setSelected} />
            <ShowMore
              shown={lines?.length ?? 0}
              total={narrowed ? undefined : project.leadCount}
              hasMore={leads.hasNextPage}
              loading={leads.isFetchingNextPage}
              onMore={() => void leads.fetchNextPage()}
            />
          </div>
        )}
      </Stack>
    </>
  );
}
