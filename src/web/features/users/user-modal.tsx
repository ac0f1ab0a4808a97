import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { type Role, roles } from '../../../contract/session.ts';
import type { invitedUserSchema, User } from '../../../contract/user.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useChangeUser, useInviteUser } from './user-queries.ts';

type Invited = z.output<typeof invitedUserSchema>;
type Props = { user?: User; onClose: () => void; onInvited?: (invited: Invited) => void };

/** Invites somebody, or changes the one given: their address stays, for it is what they sign in with. */
export function UserModal({ user, onClose, onInvited }: Props) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(user?.email ?? '');
  const [name, setName] = useState(user?.name ?? '');
  const [role, setRole] = useState<Role>(user?.role ?? 'general');
  const [canImport, setCanImport] = useState(user?.canImport ?? false);
  const invite = useInviteUser();
  const change = useChangeUser();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const values = { name, role, canImport };
    if (!user) {
      invite.mutate({ email, ...values }, { onSuccess: (invited) => onInvited?.(invited) });
      return;
    }
    const onSuccess = () => {
      notifyDone(t('common.saved'));
      onClose();
    };
    change.mutate({ id: user.id, change: values }, { onSuccess });
  };

  return (
    <Dialog opened onClose={onClose} title={t(user ? 'users.editTitle' : 'users.invite')}>
      <form onSubmit={submit}>
        <Stack>
          <ErrorAlert error={invite.error ?? change.error} />
          <TextInput
            label={t('users.email')}
            type="email"
            required={!user}
            disabled={user !== undefined}
            maxLength={320}
            data-autofocus={!user || undefined}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <TextInput
            label={t('users.name')}
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('users.role')}
            description={t('users.roleHint')}
            data={roles.map((value) => ({ value, label: t(`users.roles.${value}`) }))}
            value={role}
            onChange={(chosen) => setRole(roles.find((known) => known === chosen) ?? 'general')}
            allowDeselect={false}
          />
          {role === 'general' && (
            <Checkbox
              label={t('users.canImport')}
              description={t('users.canImportHint')}
              checked={canImport}
              onChange={(event) => setCanImport(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending || change.isPending} disabled={!name.trim()}>
              {t(user ? 'common.save' : 'users.inviteSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
