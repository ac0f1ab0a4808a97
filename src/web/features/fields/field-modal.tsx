import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../contract/field.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { draftOf, type FieldForm, findChoiceFault, formOf } from './field-form.ts';
import { FieldFormInputs } from './field-form-inputs.tsx';
import { useSaveField } from './field-queries.ts';

type Props = { setId: string; field?: Field; onClose: () => void };

/** Creates a field, or edits the given one. */
export function FieldModal({ setId, field, onClose }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState<FieldForm>(formOf(field));
  const save = useSaveField(setId, field?.id);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draftOf(form), { onSuccess: onClose });
  };

  return (
    <Dialog opened onClose={onClose} title={field ? t('fields.editField') : t('fields.addField')} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <FieldFormInputs form={form} onChange={setForm} />
          <ErrorAlert error={save.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              loading={save.isPending}
              disabled={!form.name.trim() || findChoiceFault(form) !== null}
            >
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
