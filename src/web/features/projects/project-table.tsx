import { ActionIcon, Badge, Group, Menu, Text } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../contract/project.ts';
import { formatList } from '../../../contract/sentence.ts';
import { useLanguage } from '../../app/use-language.ts';
import { Count } from '../../ui/count.tsx';
import { columnHelper, DataTable } from '../../ui/data-table.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { LinkAnchor } from '../../ui/link-button.tsx';
import { useHasRight, useIsAdmin, useMissingRight } from '../sign-in/session.ts';

/** What is done to one project. */
export type ProjectAction = { is: 'edit' | 'delete'; project: Project };

type Props = {
  projects: Project[] | undefined;
  /** Keeps its identity between renders. */
  onChoose: (action: ProjectAction) => void;
};

const column = columnHelper<Project>();

/** The projects; a name leads to its leads. */
export function ProjectTable({ projects, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isAdmin = useIsAdmin();
  const noEdit = useMissingRight('edit_project');
  const cannotEdit = useHasRight('assign') ? undefined : noEdit;
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: t('projects.name'),
          cell: ({ row }) => (
            <LinkAnchor to="/leads" search={{ projectId: row.original.id }} fw={500}>
              {row.original.name}
            </LinkAnchor>
          ),
        }),
        column.accessor('leadCount', {
          header: t('projects.leads'),
          cell: ({ row }) => <Count value={row.original.leadCount} />,
        }),
        column.accessor('contactCount', {
          header: t('projects.contacts'),
          cell: ({ row }) => <Count value={row.original.contactCount} />,
        }),
        column.display({
          id: 'fieldSets',
          header: t('projects.fieldSets'),
          cell: ({ row }) => (
            <Group gap={4}>
              {row.original.fieldSets.map((set) => (
                <Badge key={set.id} variant="light" color="gray" miw={0} title={set.name}>
                  {set.name}
                </Badge>
              ))}
            </Group>
          ),
        }),
        column.display({
          id: 'members',
          header: t('projects.members'),
          cell: ({ row }) => (
            <Text size="sm" lineClamp={2}>
              {formatList(
                row.original.members.map((member) => member.name),
                language,
              )}
            </Text>
          ),
        }),
        column.accessor('createdAt', {
          header: t('projects.createdAt'),
          cell: ({ row }) => <DateTime value={row.original.createdAt} />,
        }),
        column.display({
          id: 'actions',
          header: '',
          cell: ({ row: { original: project } }) => (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('projects.actions', { name: project.name })}
                >
                  <IconDots size={18} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconPencil size={16} aria-hidden />}
                  disabled={cannotEdit !== undefined}
                  {...(cannotEdit ? { title: cannotEdit } : {})}
                  onClick={() => onChoose({ is: 'edit', project })}
                >
                  {t('common.edit')}
                </Menu.Item>
                {isAdmin && (
                  <Menu.Item
                    color="red"
                    leftSection={<IconTrash size={16} aria-hidden />}
                    disabled={project.leadCount > 0}
                    {...(project.leadCount > 0 ? { title: t('projects.notEmpty') } : {})}
                    onClick={() => onChoose({ is: 'delete', project })}
                  >
                    {t('common.delete')}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          ),
        }),
      ]),
    [t, language, isAdmin, cannotEdit, onChoose],
  );
  return (
    <DataTable
      label={t('projects.title')}
      columns={columns}
      rows={projects}
      rowId={(project) => project.id}
    />
  );
}
