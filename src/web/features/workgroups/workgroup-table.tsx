import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../contract/sentence.ts';
import type { Workgroup } from '../../../contract/workgroup.ts';
import { useLanguage } from '../../app/use-language.ts';
import { Count } from '../../ui/count.tsx';
import { columnHelper, DataTable } from '../../ui/data-table.tsx';
import { useIsAdmin } from '../sign-in/session.ts';

/** An action on one workgroup. */
export type WorkgroupAction = { is: 'edit' | 'delete'; workgroup: Workgroup };

type Props = { workgroups: Workgroup[] | undefined; onChoose: (action: WorkgroupAction) => void };

const column = columnHelper<Workgroup>();

/** The workgroups and their members. */
export function WorkgroupTable({ workgroups, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isAdmin = useIsAdmin();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: t('workgroups.name'),
          cell: ({ row }) => (
            <Text size="sm" fw={500}>
              {row.original.name}
            </Text>
          ),
        }),
        column.display({
          id: 'count',
          header: t('workgroups.memberCount'),
          cell: ({ row }) => <Count value={row.original.members.length} />,
        }),
        column.display({
          id: 'members',
          header: t('workgroups.members'),
          cell: ({ row: { original } }) => (
            <Text size="sm" lineClamp={2} {...(original.members.length === 0 ? { c: 'dimmed' } : {})}>
              {formatList(
                original.members.map(({ name }) => name),
                language,
              ) || t('workgroups.none')}
            </Text>
          ),
        }),
        column.display({
          id: 'actions',
          header: '',
          cell: ({ row: { original: workgroup } }) =>
            isAdmin && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('workgroups.actions', { name: workgroup.name })}
                  >
                    <IconDots size={18} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => onChoose({ is: 'edit', workgroup })}>
                    {t('common.edit')}
                  </Menu.Item>
                  <Menu.Item color="red" onClick={() => onChoose({ is: 'delete', workgroup })}>
                    {t('common.delete')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            ),
        }),
      ]),
    [t, language, isAdmin, onChoose],
  );
  return (
    <DataTable label={t('workgroups.title')} columns={columns} rows={workgroups} rowId={({ id }) => id} />
  );
}
