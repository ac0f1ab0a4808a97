import { Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportLine } from '../../../../contract/import.ts';
import { columnHelper, DataTable } from '../../../ui/data-table.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { useCanImport } from '../../sign-in/session.ts';
import { FailureDownload } from '../failure-download.tsx';
import { ImportActions } from '../import-actions.tsx';
import { ImportResult } from '../import-result.tsx';
import { ImportStatusBadge } from '../import-status-badge.tsx';

const column = columnHelper<ImportLine>();

/** The lines of インポート履歴; the file's name leads to the import. */
export function ImportTable({ lines }: { lines: ImportLine[] | undefined }) {
  const { t } = useTranslation();
  const canImport = useCanImport();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('status', {
          header: t('imports.status'),
          cell: ({ row }) => <ImportStatusBadge status={row.original.status} />,
        }),
        column.accessor('fileName', {
          header: t('imports.file'),
          cell: ({ row }) => (
            <LinkAnchor
              to="/imports/$importId"
              params={{ importId: row.original.id }}
              fw={500}
              display="block"
              miw={160}
              style={{ overflowWrap: 'anywhere' }}
            >
              {row.original.fileName}
            </LinkAnchor>
          ),
        }),
        column.display({
          id: 'project',
          header: t('imports.project'),
          cell: ({ row }) => row.original.project?.name ?? t('imports.doNotCallList'),
        }),
        column.display({
          id: 'result',
          header: t('imports.result'),
          cell: ({ row }) => <ImportResult line={row.original} />,
        }),
        column.display({
          id: 'by',
          header: t('imports.by'),
          cell: ({ row }) => (
            <div>
              <Text size="sm">{row.original.createdBy.name}</Text>
              <Text size="xs" c="dimmed">
                <DateTime value={row.original.startedAt ?? row.original.createdAt} />
              </Text>
            </div>
          ),
        }),
        column.display({
          id: 'actions',
          header: t('imports.actions'),
          cell: ({ row }) => (
            <Group gap={6}>
              {row.original.counts.failed > 0 && <FailureDownload importId={row.original.id} format="csv" />}
              {canImport && <ImportActions line={row.original} />}
            </Group>
          ),
        }),
      ]),
    [t, canImport],
  );
  return (
    <DataTable
      label={t('imports.title')}
      columns={columns}
      rows={lines}
      rowId={(line) => line.id}
      minWidth={900}
    />
  );
}
