import { Badge, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactLine } from '../../../contract/contact.ts';
import { columnHelper, DataTable } from '../../ui/data-table.tsx';
import { LinkAnchor } from '../../ui/link-button.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { BanButton } from '../do-not-call/ban/ban-button.tsx';
import { BanBadge } from '../do-not-call/call/ban-badge.tsx';
import { CallButton } from '../do-not-call/call/call-button.tsx';

const column = columnHelper<ContactLine>();

/** The lines of コンタクト: call, ban, release from where the number is seen. */
export function ContactTable({ lines }: { lines: ContactLine[] | undefined }) {
  const { t } = useTranslation();
  const columns = useMemo(
    () =>
      column.columns([
        column.display({
          id: 'name',
          header: t('lead.contactName'),
          cell: ({ row: { original: line } }) => (
            <Group gap={6}>
              <Text size="sm" fw={500}>
                {line.name}
              </Text>
              {line.kind && (
                <Badge size="sm" variant="light" color="gray">
                  {t(`lead.kinds.${line.kind}`)}
                </Badge>
              )}
            </Group>
          ),
        }),
        column.display({
          id: 'lead',
          header: t('leads.name'),
          cell: ({ row: { original: line } }) => (
            <LinkAnchor to="/leads/$leadId" params={{ leadId: line.lead.id }}>
              {line.lead.name}
            </LinkAnchor>
          ),
        }),
        column.display({
          id: 'phone',
          header: t('lead.phone'),
          cell: ({ row: { original: line } }) => (
            <Group gap={6}>
              <CallButton
                contactId={line.id}
                name={line.name}
                phone={line.phone}
                e164={line.phoneE164}
                ban={line.doNotCall}
              />
              <div>
                <PhoneNumber phone={line.phone} e164={line.phoneE164} />
                {line.extension && (
                  <Text size="xs" c="dimmed">
                    {t('lead.extensionOf', { extension: line.extension })}
                  </Text>
                )}
              </div>
              {line.doNotCall && <BanBadge ban={line.doNotCall} />}
            </Group>
          ),
        }),
        column.display({
          id: 'phoneKind',
          header: t('contacts.phoneKind'),
          cell: ({ row: { original: line } }) => line.phoneKind && t(`lead.phoneKinds.${line.phoneKind}`),
        }),
        column.display({
          id: 'project',
          header: t('leads.project'),
          cell: ({ row: { original: line } }) => line.project.name,
        }),
        column.display({
          id: 'ban',
          header: t('doNotCall.badge'),
          cell: ({ row: { original: line } }) => (
            <Group gap={6} wrap="nowrap">
              <BanButton
                contact={{
                  id: line.id,
                  name: line.name,
                  phone: line.phone,
                  phoneE164: line.phoneE164,
                  leadName: line.lead.name,
                }}
                ban={line.doNotCall}
              />
            </Group>
          ),
        }),
      ]),
    [t],
  );
  return (
    <DataTable
      label={t('contacts.title')}
      columns={columns}
      rows={lines}
      rowId={(line) => line.id}
      minWidth={900}
    />
  );
}
