import {
  Button,
  Checkbox,
  Group,
  Modal,
  Paper,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataTypes, type Field, inputFormsOf, isChoice } from '../../../contract/field.ts';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { draftOf, type FieldForm, findChoiceFault, formOf, withDataType } from './field-form.ts';
import { useSaveField } from './field-queries.ts';
import { FieldInput } from './input/field-input.tsx';

type Props = { setId: string; field?: Field; onClose: () => void };

/** Makes a field, or changes the one given; what its input will look like stands beside. */
export function FieldModal({ setId, field, onClose }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState<FieldForm>(formOf(field));
  const save = useSaveField(setId, field?.id);
  const change = (part: Partial<FieldForm>) => setForm((before) => ({ ...before, ...part }));
  const draft = draftOf(form);
  const choiceFault = findChoiceFault(form);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draft, { onSuccess: onClose });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={field ? t('fields.editField') : t('fields.addField')}
      size="lg"
      centered
    >
      <form onSubmit={submit}>
        <Stack>
          <ErrorAlert error={save.error} />
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
              onChange={(type) => type && setForm(withDataType(form, type))}
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
          <Paper withBorder p="sm" bg="gray.0" component="section" aria-label={t('fields.preview')}>
            <Text size="xs" c="dimmed" mb={6}>
              {t('fields.preview')} – {t('fields.defaultValue')}: {t('fields.defaultHint')}
            </Text>
            <FieldInput
              field={{ ...draft, name: form.name || t('fields.defaultValue') }}
              value={form.defaultValue}
              onChange={(defaultValue) => change({ defaultValue })}
            />
          </Paper>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              loading={save.isPending}
              disabled={!form.name.trim() || choiceFault !== null}
            >
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
