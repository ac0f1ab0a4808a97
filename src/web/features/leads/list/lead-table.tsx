import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadLine } from '../../../../contract/lead.ts';
import { Count } from '../../../ui/count.tsx';
import { columnHelper, DataTable } from '../../../ui/data-table.tsx';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { Moment } from '../../../ui/moment.tsx';

const column = columnHelper<LeadLine>();

/** The lines of リード; the name leads to the lead. */
export function LeadTable({ lines }: { lines: LeadLine[] | undefined }) {
  const { t } = useTranslation();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: t('leads.name'),
          cell: ({ row }) => (
            <LinkAnchor to="/leads/$leadId" params={{ leadId: row.original.id }} fw={500}>
              {row.original.name}
            </LinkAnchor>
          ),
        }),
        column.accessor('kana', { header: t('leads.kana') }),
        column.accessor((line) => `${line.prefecture}${line.city}`, {
          id: 'place',
          header: t('leads.place'),
        }),
        column.accessor('contactName', { header: t('leads.contact') }),
        column.accessor('phone', { header: t('leads.phone') }),
        column.accessor('contactCount', {
          header: t('leads.contactCount'),
          cell: ({ row }) => <Count value={row.original.contactCount} />,
        }),
        column.accessor('createdAt', {
          header: t('leads.createdAt'),
          cell: ({ row }) => <Moment value={row.original.createdAt} />,
        }),
      ]),
    [t],
  );
  return <DataTable label={t('leads.title')} columns={columns} rows={lines} rowId={(line) => line.id} />;
}
