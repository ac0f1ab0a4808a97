import { Checkbox, Group } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadLine } from '../../../../contract/lead.ts';
import { Count } from '../../../ui/count.tsx';
import { columnHelper, DataTable } from '../../../ui/data-table.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { PhoneNumber } from '../../../ui/phone-number.tsx';
import { BanBadge } from '../../do-not-call/call/ban-badge.tsx';
import { CallButton } from '../../do-not-call/call/call-button.tsx';

const column = columnHelper<LeadLine>();

type Props = {
  lines: LeadLine[] | undefined;
  selected: readonly string[];
  onSelect: (ids: readonly string[]) => void;
};

/** The lines of リード; the name leads to the lead, the telephone to its first contact. */
export function LeadTable({ lines, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const columns = useMemo(
    () =>
      column.columns([
        column.display({
          id: 'select',
          header: '',
          cell: ({ row: { original: line } }) => (
            <Checkbox
              aria-label={t('doNotCall.selectLead', { name: line.name })}
              checked={selected.includes(line.id)}
              onChange={(event) =>
                onSelect(
                  event.currentTarget.checked
                    ? [...selected, line.id]
                    : selected.filter((id) => id !== line.id),
                )
              }
            />
          ),
        }),
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
        column.accessor('phone', {
          header: t('leads.phone'),
          cell: ({ row: { original: line } }) => <LeadPhone line={line} />,
        }),
        column.accessor('contactCount', {
          header: t('leads.contactCount'),
          cell: ({ row }) => <Count value={row.original.contactCount} />,
        }),
        column.accessor((line) => line.calls.result?.name ?? t(`leads.callStates.${line.calls.state}`), {
          id: 'call',
          header: t('leads.callState'),
        }),
        column.accessor((line) => line.calls.nextAt, {
          id: 'nextCall',
          header: t('lead.calls.nextCall'),
          cell: ({ row: { original: line } }) => line.calls.nextAt && <DateTime value={line.calls.nextAt} />,
        }),
        column.accessor('createdAt', {
          header: t('leads.createdAt'),
          cell: ({ row }) => <DateTime value={row.original.createdAt} />,
        }),
      ]),
    [t, selected, onSelect],
  );
  return <DataTable label={t('leads.title')} columns={columns} rows={lines} rowId={(line) => line.id} />;
}

/** The number of the first contact: the way to call it, or why it may not be called. */
function LeadPhone({ line }: { line: LeadLine }) {
  const { contactId, contactName, phone, phoneE164, doNotCall } = line;
  if (contactId === null) return null;
  return (
    <Group gap={6} wrap="nowrap">
      <CallButton contactId={contactId} name={contactName} phone={phone} e164={phoneE164} ban={doNotCall} />
      <PhoneNumber phone={phone} e164={phoneE164} />
      {doNotCall && <BanBadge ban={doNotCall} />}
    </Group>
  );
}
