import { Button, Stack, Text } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmModal } from '../../ui/confirm-modal.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useCanImport } from '../sign-in/session.ts';
import { ProjectModal } from './project-modal.tsx';
import { projectsQuery, useDeleteProject } from './project-queries.ts';
import { type ProjectAction, ProjectTable } from './project-table.tsx';

type Open = { is: 'new' } | ProjectAction;

/** プロジェクト: the bundles of leads. */
export function ProjectListPage() {
  const { t } = useTranslation();
  const projects = useQuery(projectsQuery);
  const canMake = useCanImport();
  const remove = useDeleteProject();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);

  return (
    <>
      <PageHeader title={t('projects.title')}>
        {canMake && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ is: 'new' })}>
            {t('projects.new')}
          </Button>
        )}
      </PageHeader>
      <Stack>
        <ErrorAlert error={projects.error} />
        {projects.data?.length === 0 && (
          <EmptyState
            icon={<IconStack2 size={40} />}
            title={t('projects.emptyTitle')}
            text={t('projects.emptyText')}
          />
        )}
        {!projects.error && projects.data?.length !== 0 && (
          <ProjectTable projects={projects.data} onChoose={setOpen} />
        )}
      </Stack>
      {open?.is === 'new' && <ProjectModal onClose={close} />}
      {open?.is === 'edit' && <ProjectModal project={open.project} onClose={close} />}
      <ConfirmModal
        opened={open?.is === 'delete'}
        title={t('projects.deleteTitle')}
        confirm={t('common.delete')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => open?.is === 'delete' && remove.mutate(open.project.id, { onSuccess: close })}
        onClose={close}
      >
        <Text size="sm">
          {open?.is === 'delete' && t('projects.deleteText', { name: open.project.name })}
        </Text>
      </ConfirmModal>
    </>
  );
}
