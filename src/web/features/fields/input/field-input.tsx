import { Checkbox, Group, MultiSelect, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../contract/field.ts';
import { inputKindOf } from './input-kind.ts';
import { joinChoices, splitChoices } from './joined-choices.ts';

type Props = {
  field: Pick<Field, 'name' | 'dataType' | 'inputForm' | 'required' | 'choices'>;
  /**
   * Text in the form of the API. '' = no value; several choices are joined by a newline; booleans
   * are true or false.
   */
  value: string;
  onChange: (value: string) => void;
};

/** The input of a custom field, in the input form of the field. */
export function FieldInput({ field, value, onChange }: Props) {
  const { t } = useTranslation();
  const label = { label: field.name, withAsterisk: field.required };
  const choices =
    field.dataType === 'boolean'
      ? [
          { value: 'true', label: t('fields.yes') },
          { value: 'false', label: t('fields.no') },
        ]
      : field.choices.map((choice) => ({ value: choice, label: choice }));
  const kind = inputKindOf(field.dataType, field.inputForm);

  switch (kind.is) {
    case 'line':
      return (
        <TextInput
          {...label}
          type={kind.type}
          inputMode={kind.inputMode}
          {...(kind.type === 'date' || kind.type === 'datetime-local' ? { max: '9999-12-31' } : {})}
          value={value}
          onChange={(event) => onChange(withSeconds(kind.type, event.currentTarget.value))}
        />
      );
    case 'lines':
      return (
        <Textarea
          {...label}
          autosize
          minRows={2}
          maxRows={10}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'tick':
      return (
        <Checkbox
          label={field.name}
          checked={value === 'true'}
          indeterminate={value === ''}
          onChange={(event) => onChange(String(event.currentTarget.checked))}
        />
      );
    case 'ticks':
      return (
        <Checkbox.Group
          {...label}
          value={splitChoices(value)}
          onChange={(chosen) => onChange(joinChoices(chosen, field.choices))}
        >
          <Group gap="md" mt={4}>
            {choices.map((choice) => (
              <Checkbox key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Group>
        </Checkbox.Group>
      );
    case 'radio':
      return (
        <Radio.Group {...label} value={value} onChange={onChange}>
          <Stack gap={6} mt={4}>
            {!field.required && <Radio value="" label={t('fields.notSelected')} />}
            {choices.map((choice) => (
              <Radio key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'select':
      return (
        <Select
          {...label}
          data={choices}
          placeholder={t('fields.notSelected')}
          searchable={choices.length > 8}
          clearable={!field.required}
          value={value || null}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      );
    case 'selects':
      return (
        <MultiSelect
          {...label}
          data={choices}
          searchable
          clearable
          value={splitChoices(value)}
          onChange={(chosen) => onChange(joinChoices(chosen, field.choices))}
        />
      );
  }
}

/**
 * Times are stored with seconds. The input of the browser leaves seconds out while they are zero.
 */
function withSeconds(type: string, value: string): string {
  return type === 'datetime-local' && /T\d{2}:\d{2}$/.test(value) ? `${value}:00` : value;
}
