import { ActionIcon, Badge, Group, Paper, Text, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../contract/lead.ts';
import { PhoneNumber } from '../../../ui/phone-number.tsx';
import { BanButton } from '../../do-not-call/ban/ban-button.tsx';
import { BanBadge } from '../../do-not-call/call/ban-badge.tsx';
import { CallButton } from '../../do-not-call/call/call-button.tsx';
import { useMissingRight } from '../../sign-in/session.ts';

type Props = { contact: Contact; last: boolean; onEdit: () => void; onDelete: () => void };

/** One contact: the number in Japanese form, and what the number itself says it is. */
export function ContactItem({ contact, last, onEdit, onDelete }: Props) {
  const { t } = useTranslation();
  const cannotDelete = useMissingRight('delete');
  const reason = cannotDelete ?? (last ? t('lead.lastContact') : undefined);
  return (
    <Paper withBorder px="sm" py={8} component="li">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Group gap={6}>
            <Text size="sm" fw={500}>
              {contact.name}
            </Text>
            {contact.kind && (
              <Badge size="sm" variant="light" color="gray">
                {t(`lead.kinds.${contact.kind}`)}
              </Badge>
            )}
          </Group>
          <Group gap={6}>
            <CallButton
              contactId={contact.id}
              name={contact.name}
              phone={contact.phone}
              e164={contact.phoneE164}
              ban={contact.doNotCall}
            />
            <PhoneNumber phone={contact.phone} e164={contact.phoneE164} />
            {contact.extension && (
              <Text size="sm" c="dimmed">
                {t('lead.extensionOf', { extension: contact.extension })}
              </Text>
            )}
            {contact.phoneE164 === null ? (
              <Badge size="sm" variant="light" color="yellow">
                {t('lead.notANumber')}
              </Badge>
            ) : (
              contact.phoneKind && (
                <Tooltip label={contact.phoneE164}>
                  <Badge size="sm" variant="light">
                    {t(`lead.phoneKinds.${contact.phoneKind}`)}
                  </Badge>
                </Tooltip>
              )
            )}
            {contact.doNotCall && <BanBadge ban={contact.doNotCall} />}
          </Group>
        </div>
        <Group gap={4} wrap="nowrap">
          <BanButton contact={contact} ban={contact.doNotCall} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('lead.editContact')}: ${contact.name}`}
            onClick={onEdit}
          >
            <IconPencil size={16} />
          </ActionIcon>
          <Tooltip
            multiline
            maw={320}
            events={{ hover: true, focus: true, touch: true }}
            label={reason}
            disabled={!reason}
          >
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('lead.deleteContact')}: ${contact.name}`}
              {...(reason ? { 'data-disabled': true, 'aria-description': reason } : {})}
              aria-disabled={reason !== undefined}
              onClick={() => !reason && onDelete()}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
    </Paper>
  );
}
