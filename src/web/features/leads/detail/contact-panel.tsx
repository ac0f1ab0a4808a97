import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact, Lead } from '../../../../contract/lead.ts';
import { showPhone } from '../../../../contract/show-phone.ts';
import { ConfirmModal } from '../../../ui/confirm-modal.tsx';
import { DisabledButton } from '../../../ui/disabled-button.tsx';
import { BanModal } from '../../do-not-call/ban/ban-modal.tsx';
import { useMissingRight } from '../../sign-in/session.ts';
import { useDeleteContact } from '../lead-queries.ts';
import { ContactItem } from './contact-item.tsx';
import { ContactModal } from './contact-modal.tsx';

type Open = { is: 'new' } | { is: 'ban' } | { is: 'edit' | 'delete'; contact: Contact };

/** The ways to reach the lead. Each change is stored at once, apart from the lead's own form. */
export function ContactPanel({ lead, onChanged }: { lead: Lead; onChanged: (lead: Lead) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>();
  const cannotBan = useMissingRight('ban');
  const remove = useDeleteContact();
  const close = () => setOpen(undefined);
  const deleteContact = (contact: Contact) =>
    remove.mutate(contact.id, {
      onSuccess: (changed) => {
        onChanged(changed);
        close();
      },
    });

  return (
    <Paper withBorder p="md" component="section" aria-labelledby="lead-contacts">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="lead-contacts">
          {t('lead.contacts')}
        </Title>
        <Group gap="xs">
          {cannotBan ? (
            <DisabledButton reason={cannotBan} size="xs" color="red" variant="outline">
              {t('doNotCall.ban')}
            </DisabledButton>
          ) : (
            <Button size="xs" color="red" variant="outline" onClick={() => setOpen({ is: 'ban' })}>
              {t('doNotCall.ban')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setOpen({ is: 'new' })}
          >
            {t('lead.addContact')}
          </Button>
        </Group>
      </Group>
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {lead.contacts.map((contact) => (
          <ContactItem
            key={contact.id}
            contact={contact}
            last={lead.contacts.length === 1}
            onEdit={() => setOpen({ is: 'edit', contact })}
            onDelete={() => setOpen({ is: 'delete', contact })}
          />
        ))}
      </Stack>
      {open?.is === 'ban' && (
        <BanModal target={{ is: 'contacts', contacts: lead.contacts }} onClose={close} />
      )}
      {open?.is === 'new' && <ContactModal leadId={lead.id} onSaved={onChanged} onClose={close} />}
      {open?.is === 'edit' && (
        <ContactModal leadId={lead.id} contact={open.contact} onSaved={onChanged} onClose={close} />
      )}
      <ConfirmModal
        opened={open?.is === 'delete'}
        title={t('lead.deleteContact')}
        confirm={t('common.delete')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => open?.is === 'delete' && deleteContact(open.contact)}
        onClose={close}
      >
        {open?.is === 'delete' && (
          <Text size="sm">
            {t('lead.deleteContactText', {
              name: open.contact.name,
              phone: showPhone(open.contact.phone, open.contact.phoneE164),
            })}
          </Text>
        )}
      </ConfirmModal>
    </Paper>
  );
}
