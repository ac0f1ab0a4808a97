import { Button, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Workgroup } from '../../../contract/workgroup.ts';
import { useLanguage } from '../../app/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { formatAside } from '../../ui/format.ts';
import { notifyDone } from '../../ui/notify.ts';
import { usersQuery } from '../projects/user-queries.ts';
import { useSaveWorkgroup } from './workgroup-queries.ts';

type Props = { workgroup?: Workgroup; onClose: () => void };

/**
 * Creates a workgroup, or edits the name and members of the given one. Deactivated members stay in
 * it.
 */
export function WorkgroupModal({ workgroup, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const users = useQuery(usersQuery);
  const [name, setName] = useState(workgroup?.name ?? '');
  const [memberIds, setMemberIds] = useState(workgroup?.members.map(({ id }) => id) ?? []);
  const save = useSaveWorkgroup(workgroup?.id);
  const active = (users.data ?? []).map((user) => ({
    value: user.id,
    label: formatAside(user.name, user.email, language),
  }));
  const others = (workgroup?.members ?? [])
    .filter(({ id }) => !active.some(({ value }) => value === id))
    .map((member) => ({ value: member.id, label: member.name }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      notifyDone(t('common.saved'));
      onClose();
    };
    save.mutate({ name, memberIds }, { onSuccess });
  };

  return (
    <Dialog opened onClose={onClose} title={t(workgroup ? 'workgroups.editTitle' : 'workgroups.new')}>
      <form onSubmit={submit}>
        <Stack>
          <ErrorAlert error={save.error ?? users.error} />
          <TextInput
            label={t('workgroups.name')}
            required
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('workgroups.members')}
            description={t('workgroups.membersHint')}
            data={[...active, ...others]}
            disabled={!users.data}
            searchable
            value={memberIds}
            onChange={setMemberIds}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={!name.trim() || !users.data}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
