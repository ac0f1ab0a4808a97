import { Badge, Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../contract/field-labels.ts';
import type { SavedMapping } from '../../../../contract/saved-mapping.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { columnHelper, DataTable } from '../../../ui/data-table.tsx';
import { DateTime, formatMoment } from '../../../ui/date-time.tsx';

type Props = { mappings: SavedMapping[] | undefined; onForget: (mapping: SavedMapping) => void };

const column = columnHelper<SavedMapping>();
const mostShown = 8;

/** The saved mappings by their columns: people know a list by its header. */
export function MappingTable({ mappings, onForget }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('name', { header: t('settings.mappingName') }),
        column.accessor('project', {
          header: t('settings.mappingScope'),
          cell: ({ row }) => row.original.project?.name ?? t('settings.wholeCompany'),
        }),
        column.accessor('columns', {
          header: t('settings.columns'),
          cell: ({ row }) => <MappedColumns columns={row.original.columns} />,
        }),
        column.accessor('usedBy', {
          header: t('settings.usedBy'),
          cell: ({ row }) => row.original.usedBy.name,
        }),
        column.accessor('lastUsedAt', {
          header: t('settings.lastUsed'),
          cell: ({ row }) => <DateTime value={row.original.lastUsedAt} />,
        }),
        column.display({
          id: 'actions',
          header: '',
          cell: ({ row: { original } }) => (
            <Button
              size="xs"
              variant="default"
              aria-label={t('settings.forgetMapping', { when: formatMoment(original.lastUsedAt, language) })}
              onClick={() => onForget(original)}
            >
              {t('settings.forget')}
            </Button>
          ),
        }),
      ]),
    [t, language, onForget],
  );
  return (
    <DataTable
      label={t('settings.tabs.mappings')}
      columns={columns}
      rows={mappings}
      rowId={({ fingerprint }) => fingerprint}
    />
  );
}

function MappedColumns({ columns }: Pick<SavedMapping, 'columns'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const more = columns.length - mostShown;
  return (
    <Group gap={4}>
      {columns.slice(0, mostShown).map(({ index, name, field }) => (
        <Badge key={`${index} ${field}`} variant="light" color="gray" miw={0}>
          {name || t('settings.columnNo', { number: index + 1 })} → {labelOfField(field, language)}
        </Badge>
      ))}
      {more > 0 && (
        <Text size="xs" c="dimmed">
          {t('settings.moreColumns', { count: more })}
        </Text>
      )}
    </Group>
  );
}
