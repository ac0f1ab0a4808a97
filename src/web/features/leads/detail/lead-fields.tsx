import { Paper, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldSet } from '../../../../contract/field.ts';
import { type BasicField, basicFields } from '../../../../contract/lead.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { FieldInput } from '../../fields/input/field-input.tsx';
import { basicFieldLabel } from '../basic-field-label.ts';
import type { LeadForm } from '../lead-form.ts';

type Props = { form: LeadForm; fieldSets: readonly FieldSet[]; onChange: (form: LeadForm) => void };

/** A lead's own fields: name, basic fields, and the custom fields bound to its project. */
export function LeadFields({ form, fieldSets, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const input = (field: BasicField | 'name') => ({
    label: basicFieldLabel(field, language),
    value: form[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...form, [field]: event.currentTarget.value }),
  });
  return (
    <Stack>
      <Paper withBorder p="md" component="section" aria-labelledby="lead-basic">
        <Title order={2} id="lead-basic" mb="sm">
          {t('lead.basic')}
        </Title>
        <TextInput {...input('name')} required maxLength={200} mb="sm" />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {basicFields
            .filter((field) => field !== 'note')
            .map((field) => (
              <TextInput key={field} {...input(field)} />
            ))}
        </SimpleGrid>
        <Textarea {...input('note')} autosize minRows={2} maxRows={12} mt="sm" />
      </Paper>
      <Paper withBorder p="md" component="section" aria-labelledby="lead-custom">
        <Title order={2} id="lead-custom" mb="sm">
          {t('lead.custom')}
        </Title>
        {fieldSets.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('lead.noCustom')}
          </Text>
        )}
        {fieldSets.map((set) => (
          <Stack key={set.id} gap="xs" mb="sm">
            <Title order={3} c="dimmed">
              {set.name}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              {set.fields.map((field) => (
                <FieldInput
                  key={field.id}
                  field={field}
                  value={form.custom[field.id] ?? ''}
                  onChange={(value) => onChange({ ...form, custom: { ...form.custom, [field.id]: value } })}
                />
              ))}
            </SimpleGrid>
          </Stack>
        ))}
      </Paper>
    </Stack>
  );
}
