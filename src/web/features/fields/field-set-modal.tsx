import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSet } from '../../../contract/field.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { useSaveFieldSet } from './field-queries.ts';

/** Creates a set, or renames the given one. */
export function FieldSetModal({ set, onClose }: { set?: FieldSet; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(set?.name ?? '');
  const save = useSaveFieldSet(set?.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(name, { onSuccess: onClose });
  };
  return (
    <Dialog opened onClose={onClose} title={set ? t('fields.renameSet') : t('fields.newSet')}>
      <form onSubmit={submit}>
        <Stack>
          <ErrorAlert error={save.error} />
          <TextInput
            label={t('fields.setName')}
            required
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={!name.trim()}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
