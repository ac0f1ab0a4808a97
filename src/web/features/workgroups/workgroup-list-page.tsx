import { Button, Stack, Text } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmModal } from '../../ui/confirm-modal.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useIsAdmin } from '../sign-in/session.ts';
import { WorkgroupModal } from './workgroup-modal.tsx';
import { useDeleteWorkgroup, workgroupsQuery } from './workgroup-queries.ts';
import { type WorkgroupAction, WorkgroupTable } from './workgroup-table.tsx';

type Open = { is: 'new' } | WorkgroupAction;

/** ワークグループ: all for administrators, their own for others. */
export function WorkgroupListPage() {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const workgroups = useQuery(workgroupsQuery);
  const remove = useDeleteWorkgroup();
  const [open, setOpen] = useState<Open>();
  const close = () => {
    setOpen(undefined);
    remove.reset();
  };
  return (
    <>
      <PageHeader title={t('workgroups.title')}>
        {isAdmin && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ is: 'new' })}>
            {t('workgroups.new')}
          </Button>
        )}
      </PageHeader>
      <Stack>
        <ErrorAlert error={workgroups.error} />
        {workgroups.data?.length === 0 && (
          <EmptyState
            icon={<IconUsersGroup size={40} />}
            title={t('workgroups.emptyTitle')}
            text={t(isAdmin ? 'workgroups.emptyText' : 'workgroups.emptyMember')}
          />
        )}
        {!workgroups.error && workgroups.data?.length !== 0 && (
          <WorkgroupTable workgroups={workgroups.data} onChoose={setOpen} />
        )}
      </Stack>
      {open?.is === 'new' && <WorkgroupModal onClose={close} />}
      {open?.is === 'edit' && <WorkgroupModal workgroup={open.workgroup} onClose={close} />}
      <ConfirmModal
        opened={open?.is === 'delete'}
        title={t('workgroups.deleteTitle')}
        confirm={t('common.delete')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => open?.is === 'delete' && remove.mutate(open.workgroup.id, { onSuccess: close })}
        onClose={close}
      >
        <Text size="sm">
          {open?.is === 'delete' && t('workgroups.deleteText', { name: open.workgroup.name })}
        </Text>
      </ConfirmModal>
    </>
  );
}
