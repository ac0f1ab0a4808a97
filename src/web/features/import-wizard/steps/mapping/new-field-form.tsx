import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSet, FieldSuggestion } from '../../../../../contract/field.ts';
import type { ImportRecord } from '../../../../../contract/import.ts';
import type { MappingField } from '../../../../../contract/mapping.ts';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { notifyDone } from '../../../../ui/notify.ts';
import { draftOf, findChoiceFault, formOfSuggestion } from '../../../fields/field-form.ts';
import { FieldFormInputs } from '../../../fields/field-form-inputs.tsx';
import { fieldSetsQuery, useAddProjectField } from '../../../fields/field-queries.ts';
import { customField } from '../../mapping/field-choices.ts';

type Props = {
  project: NonNullable<ImportRecord['project']>;
  boundSets: readonly FieldSet[];
  /** What the column is called. */
  name: string;
  suggestion: FieldSuggestion;
  onMade: (field: MappingField) => void;
  onClose: () => void;
};

/** No id: a set of that name is made. */
const newSet = 'new';

/** The field, and the set it goes into: one of the project, one of the company that the project then gets too, or a new one. */
export function NewFieldForm({ project, boundSets, name, suggestion, onMade, onClose }: Props) {
  const { t } = useTranslation();
  const sets = useQuery(fieldSetsQuery);
  const [setId, setSetId] = useState(boundSets[0]?.id ?? newSet);
  const [setName, setSetName] = useState(project.name);
  const [form, setForm] = useState(() => formOfSuggestion(name, suggestion));
  const add = useAddProjectField(project.id);
  const isBound = (id: string) => boundSets.some((set) => set.id === id);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const set = setId === newSet ? { newName: setName } : { id: setId };
    add.mutate(
      { set, field: draftOf(form) },
      {
        onSuccess: (made) => {
          notifyDone(t('wizard.newField.made', { name: form.name }));
          onMade(customField(made.name, form.name.trim()));
        },
      },
    );
  };

  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('wizard.newField.hint')}
        </Text>
        <FieldFormInputs form={form} onChange={setForm} examples={suggestion.examples} />
        <Group grow align="flex-start">
          <Select
            label={t('wizard.newField.set')}
            {...(setId !== newSet && !isBound(setId) && { description: t('wizard.newField.willBind') })}
            data={[
              ...(sets.data ?? boundSets).map(({ id, name }) => ({ value: id, label: name })),
              { value: newSet, label: t('fields.newSet') },
            ]}
            allowDeselect={false}
            value={setId}
            onChange={(chosen) => chosen && setSetId(chosen)}
          />
          {setId === newSet && (
            <TextInput
              label={t('fields.setName')}
              required
              maxLength={200}
              value={setName}
              onChange={(event) => setSetName(event.currentTarget.value)}
            />
          )}
        </Group>
        <ErrorAlert error={add.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            type="submit"
            loading={add.isPending}
            disabled={!form.name.trim() || findChoiceFault(form) !== null}
          >
            {t('wizard.newField.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
