import { Group, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ContactKind, contactKinds } from '../../../../contract/lead.ts';

/** A contact as it stands in a form. */
export type ContactForm = { name: string; kind: ContactKind | null; phone: string; extension: string };

export const emptyContact: ContactForm = { name: '', kind: null, phone: '', extension: '' };

/** Whether a contact has what it must have. */
export function isComplete(contact: ContactForm): boolean {
  return contact.name.trim() !== '' && contact.phone.trim() !== '';
}

type Props = { contact: ContactForm; onChange: (contact: ContactForm) => void };

/** The inputs of one contact. */
export function ContactInputs({ contact, onChange }: Props) {
  const { t } = useTranslation();
  const noKind = 'none';
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <TextInput
          label={t('lead.contactName')}
          required
          maxLength={200}
          value={contact.name}
          onChange={(event) => onChange({ ...contact, name: event.currentTarget.value })}
        />
        <Select
          label={t('lead.contactKind')}
          data={[
            { value: noKind, label: t('lead.kindNone') },
            ...contactKinds.map((kind) => ({ value: kind, label: t(`lead.kinds.${kind}`) })),
          ]}
          allowDeselect={false}
          value={contact.kind ?? noKind}
          onChange={(kind) =>
            onChange({ ...contact, kind: contactKinds.find((known) => known === kind) ?? null })
          }
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('lead.phone')}
          type="tel"
          required
          maxLength={100}
          value={contact.phone}
          onChange={(event) => onChange({ ...contact, phone: event.currentTarget.value })}
        />
        <TextInput
          label={t('lead.extension')}
          maxLength={50}
          value={contact.extension}
          onChange={(event) => onChange({ ...contact, extension: event.currentTarget.value })}
        />
      </Group>
    </Stack>
  );
}
