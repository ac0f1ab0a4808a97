import { Checkbox, Group, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { PhoneNumber } from '../../../ui/phone-number.tsx';
import { type ContactToBan, contactsOfLeadsQuery } from './contacts-of-leads.ts';

/** What to ban: typed numbers, contacts, or the contacts of leads. */
export type BanTarget =
  | { readonly is: 'phones' }
  | { readonly is: 'contacts'; readonly contacts: readonly ContactToBan[] }
  | { readonly is: 'leads'; readonly leadIds: readonly string[] };

/** `left`: contacts that are not banned. */
export type TargetForm = { readonly typed: string; readonly left: readonly string[] };

type Props = { target: BanTarget; form: TargetForm; onChange: (form: TargetForm) => void };

/** The numbers: typed one per line, or selected from the contacts. */
export function TargetInputs({ target, form, onChange }: Props) {
  const { t } = useTranslation();
  switch (target.is) {
    case 'phones':
      return (
        <Textarea
          label={t('doNotCall.numbers')}
          description={t('doNotCall.numbersHint')}
          required
          autosize
          minRows={2}
          maxRows={8}
          data-autofocus
          value={form.typed}
          onChange={(event) => onChange({ ...form, typed: event.currentTarget.value })}
        />
      );
    case 'contacts':
      return <ContactChoice contacts={target.contacts} form={form} onChange={onChange} />;
    case 'leads':
      return <LeadChoice leadIds={target.leadIds} form={form} onChange={onChange} />;
  }
}

/**
 * The selection in the form of the API; undefined if nothing is selected. If all contacts of leads
 * are selected, the leads are sent.
 */
export function chosenIn(target: BanTarget, { typed, left }: TargetForm) {
  switch (target.is) {
    case 'phones': {
      const phones = typed
        .split(/[\n,、;]/)
        .map((phone) => phone.trim())
        .filter(Boolean);
      return phones.length > 0 ? { phones } : undefined;
    }
    case 'contacts': {
      const contactIds = target.contacts.map(({ id }) => id).filter((id) => !left.includes(id));
      return contactIds.length > 0 ? { contactIds } : undefined;
    }
    case 'leads':
      return { leadIds: [...target.leadIds], exceptContactIds: [...left] };
  }
}

type ChoiceProps = { form: TargetForm; onChange: (form: TargetForm) => void };

function LeadChoice({ leadIds, ...choice }: ChoiceProps & { leadIds: readonly string[] }) {
  const contacts = useQuery(contactsOfLeadsQuery(leadIds));
  if (contacts.error) return <ErrorAlert error={contacts.error} />;
  if (!contacts.data) return <Skeleton height={80} />;
  return <ContactChoice contacts={contacts.data} {...choice} />;
}

function ContactChoice({ contacts, form, onChange }: ChoiceProps & { contacts: readonly ContactToBan[] }) {
  const { t } = useTranslation();
  const chosen = contacts.filter(({ id }) => !form.left.includes(id));
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text size="sm" fw={500} id="ban-numbers">
          {t('doNotCall.numbersToBan')}
        </Text>
        <Text size="xs" c="dimmed" role="status">
          {t('doNotCall.chosenOf', { chosen: chosen.length, total: contacts.length })}
        </Text>
      </Group>
      <Checkbox.Group
        aria-labelledby="ban-numbers"
        value={chosen.map(({ id }) => id)}
        onChange={(ids) =>
          onChange({ ...form, left: contacts.map(({ id }) => id).filter((id) => !ids.includes(id)) })
        }
      >
        <Stack gap={6} mah={220} style={{ overflowY: 'auto' }}>
          {contacts.map(({ id, name, phone, phoneE164, leadName }) => (
            <Checkbox
              key={id}
              value={id}
              label={
                <>
                  <PhoneNumber phone={phone} e164={phoneE164} />
                  <Text component="span" size="xs" c="dimmed" ml={8}>
                    {[leadName, name].filter(Boolean).join(' / ')}
                  </Text>
                </>
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}
