import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact, Lead } from '../../../../contract/lead.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { useSaveContact } from '../lead-queries.ts';
import { ContactInputs, emptyContact, isComplete } from './contact-inputs.tsx';

type Props = { leadId: string; contact?: Contact; onSaved: (lead: Lead) => void; onClose: () => void };

/** Makes a contact of the lead, or changes the one given. */
export function ContactModal({ leadId, contact, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState(contact ?? emptyContact);
  const save = useSaveContact(leadId, contact?.id);
  const submit = () => {
    const { name, kind, phone, extension } = form;
    save.mutate(
      { name, kind, phone, extension },
      {
        onSuccess: (lead) => {
          onSaved(lead);
          onClose();
        },
      },
    );
  };
  // The lead's own form stands around this one in the component tree, though not in the page: its submit must not fire.
  return (
    <Dialog opened onClose={onClose} title={contact ? t('lead.editContact') : t('lead.addContact')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          submit();
        }}
      >
        <Stack>
          <ErrorAlert error={save.error} />
          <ContactInputs contact={form} onChange={setForm} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={!isComplete(form)}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
