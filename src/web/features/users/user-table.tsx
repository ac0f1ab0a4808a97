import { Badge, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { rightNames } from '../../../contract/rights.ts';
import { formatList } from '../../../contract/sentence.ts';
import type { User } from '../../../contract/user.ts';
import { useLanguage } from '../../app/use-language.ts';
import { columnHelper, DataTable } from '../../ui/data-table.tsx';
import { useMe } from '../sign-in/session.ts';
import { workgroupsQuery } from '../workgroups/workgroup-queries.ts';
import type { UserAction } from './user-action.ts';
import { UserMenu } from './user-menu.tsx';

type Props = { users: User[] | undefined; onChoose: (action: UserAction) => void };

const column = columnHelper<User>();

/** The users of the company, with their rights and workgroups. */
export function UserTable({ users, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe();
  const workgroups = useQuery(workgroupsQuery).data;
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: t('users.name'),
          cell: ({ row: { original: user } }) => (
            <>
              <Group gap={6}>
                <Text size="sm" fw={500}>
                  {user.name}
                </Text>
                {user.id === me.id && <Badge variant="light">{t('users.you')}</Badge>}
                {!user.active && <Badge color="gray">{t('users.inactive')}</Badge>}
              </Group>
              <Text size="xs" c="dimmed">
                {user.email}
              </Text>
            </>
          ),
        }),
        column.accessor('role', {
          header: t('users.role'),
          cell: ({ row }) => (
            <span style={{ whiteSpace: 'nowrap' }}>{t(`users.roles.${row.original.role}`)}</span>
          ),
        }),
        column.display({
          id: 'rights',
          header: t('users.rights'),
          cell: ({ row: { original: user } }) =>
            user.role === 'admin' || user.rights.length === 0 ? (
              '–'
            ) : (
              <Text size="sm">
                {formatList(
                  user.rights.map((right) => rightNames[right][language]),
                  language,
                )}
              </Text>
            ),
        }),
        column.display({
          id: 'workgroups',
          header: t('users.workgroups'),
          cell: ({ row }) => (
            <Group gap={4}>
              {workgroups
                ?.filter(({ members }) => members.some(({ id }) => id === row.original.id))
                .map((group) => (
                  <Badge key={group.id} variant="light" color="gray" miw={0} title={group.name}>
                    {group.name}
                  </Badge>
                ))}
            </Group>
          ),
        }),
        column.accessor('secondFactor', {
          header: t('users.secondFactor'),
          cell: ({ row }) => (row.original.secondFactor ? t('users.on') : '–'),
        }),
        column.display({
          id: 'actions',
          header: '',
          cell: ({ row: { original: user } }) => (
            <UserMenu user={user} isOwn={user.id === me.id} onChoose={onChoose} />
          ),
        }),
      ]),
    [t, language, me.id, workgroups, onChoose],
  );
  return <DataTable label={t('users.title')} columns={columns} rows={users} rowId={({ id }) => id} />;
}
