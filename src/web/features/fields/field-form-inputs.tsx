import { Button, Checkbox, Group, Paper, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dataTypes, inputFormsOf, isChoice } from '../../../contract/field.ts';
import { draftOf, type FieldForm, findChoiceFault, withDataType } from './field-form.ts';
import { FieldInput } from './input/field-input.tsx';
import { ValueTrials } from './value-trials.tsx';

type Props = {
  form: FieldForm;
  onChange: (form: FieldForm) => void;
  /** Initial texts for trying the field. */
  examples?: readonly string[];
};

/** The definition of a field, with a preview of its input and of the values that it accepts. */
export function FieldFormInputs({ form, onChange, examples = [] }: Props) {
  const { t } = useTranslation();
  const change = (part: Partial<FieldForm>) => onChange({ ...form, ...part });
  const draft = useMemo(() => draftOf(form), [form]);
  const choiceFault = findChoiceFault(form);
  return (
    <>
      <TextInput
        label={t('fields.fieldName')}
        required
        maxLength={200}
        data-autofocus
        value={form.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <Select
          label={t('fields.dataType')}
          data={dataTypes.map((type) => ({ value: type, label: t(`fields.dataTypes.${type}`) }))}
          allowDeselect={false}
          value={form.dataType}
          onChange={(type) => type && onChange(withDataType(form, type))}
        />
        <Select
          label={t('fields.inputForm')}
          data={inputFormsOf[form.dataType].map((kind) => ({
            value: kind,
            label: t(`fields.inputForms.${kind}`),
          }))}
          allowDeselect={false}
          value={form.inputForm}
          onChange={(inputForm) => inputForm && change({ inputForm })}
        />
      </Group>
      {isChoice(form.dataType) && (
        <Textarea
          label={t('fields.choices')}
          description={t('fields.choicesHint')}
          required
          autosize
          minRows={3}
          maxRows={10}
          error={choiceFault === 'twice' && t('fields.choiceOnce')}
          value={form.choices}
          onChange={(event) => change({ choices: event.currentTarget.value })}
        />
      )}
      <Checkbox
        label={t('fields.required')}
        description={t('fields.requiredHint')}
        checked={form.required}
        onChange={(event) => change({ required: event.currentTarget.checked })}
      />
      <Paper
        withBorder
        p="sm"
        bg="var(--leadport-panel)"
        component="section"
        aria-label={t('fields.preview')}
      >
        <Text size="sm" fw={500}>
          {t('fields.preview')}
        </Text>
        <Text size="xs" c="dimmed" mb={6}>
          {t('fields.defaultHint')}
        </Text>
        {isChoice(form.dataType) && draft.choices.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('fields.choicesFirst')}
          </Text>
        ) : (
          <FieldInput
            field={{ ...draft, name: form.name || t('fields.fieldName') }}
            value={form.defaultValue}
            onChange={(defaultValue) => change({ defaultValue })}
          />
        )}
        {form.dataType === 'boolean' && form.defaultValue !== '' && (
          <Button size="compact-xs" variant="subtle" mt={6} onClick={() => change({ defaultValue: '' })}>
            {t('fields.noDefault')}
          </Button>
        )}
      </Paper>
      <ValueTrials draft={draft} ready={choiceFault === null} examples={examples} />
    </>
  );
}
