import { ActionIcon, Button, Group, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import { isMappingField, type MappingField } from '../../../../../contract/mapping.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { groupChoices } from '../../mapping/field-choices.ts';
import { columnOf, setFixed } from '../../mapping/mapping-draft.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';

/** Values that are the same in every row. A required field without a column has its input here from the start. */
export function FixedPanel({ draft, onChange, fieldSets, required, kind }: MappingEditing) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wanted = required.filter(
    (field) => columnOf(draft, field) === undefined || draft.fixed[field] !== undefined,
  );
  const others = Object.keys(draft.fixed)
    .filter(isMappingField)
    .filter((field) => !required.includes(field));
  const shown: MappingField[] = [...wanted, ...others];
  const offered = groupChoices(draft, fieldSets, language, kind)
    .flatMap(({ choices }) => choices)
    .filter(({ field }) => !shown.includes(field) && field !== 'address');

  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-fixed">
      <Title order={2} id="wizard-fixed">
        {t('wizard.fixed.heading')}
      </Title>
      <Text size="xs" c="dimmed" mb="xs">
        {t('wizard.fixed.hint')}
      </Text>
      <Stack gap="xs">
        {shown.map((field) => (
          <FixedInput
            key={field}
            field={field}
            value={draft.fixed[field] ?? ''}
            removable={columnOf(draft, field) !== undefined || !required.includes(field)}
            onChange={(value) => onChange(setFixed(draft, field, value))}
          />
        ))}
        <Select
          size="xs"
          aria-label={t('wizard.fixed.add')}
          placeholder={t('wizard.fixed.add')}
          data={offered.map(({ field, label }) => ({ value: field, label }))}
          searchable
          value={null}
          onChange={(field) =>
            field !== null && isMappingField(field) && onChange(setFixed(draft, field, ''))
          }
        />
      </Stack>
    </Paper>
  );
}

type FixedInputProps = {
  field: MappingField;
  value: string;
  removable: boolean;
  onChange: (value: string | undefined) => void;
};

function FixedInput({ field, value, removable, onChange }: FixedInputProps) {
  const { t } = useTranslation();
  const label = labelOfField(field, useLanguage());
  const usual = field === 'contact_name' ? t('wizard.fixed.headOffice') : undefined;
  return (
    <Group gap={4} align="flex-end" wrap="nowrap">
      <TextInput
        size="xs"
        style={{ flex: 1 }}
        label={t('wizard.fixed.valueOf', { field: label })}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {usual && value === '' && (
        <Button size="xs" variant="light" onClick={() => onChange(usual)}>
          {usual}
        </Button>
      )}
      {removable && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={t('wizard.fixed.remove', { field: label })}
          onClick={() => onChange(undefined)}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </Group>
  );
}
