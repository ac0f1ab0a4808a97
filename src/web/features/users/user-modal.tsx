import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import {
  grantableRights,
  type Right,
  type Role,
  rightNames,
  rights,
  rightsOf,
  roles,
} from '../../../contract/rights.ts';
import type { invitedUserSchema, User } from '../../../contract/user.ts';
import { useLanguage } from '../../app/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useChangeUser, useInviteUser } from './user-queries.ts';

type Invited = z.output<typeof invitedUserSchema>;
type Props = { user?: User; onClose: () => void; onInvited?: (invited: Invited) => void };

/**
 * Invites a user, or edits the given one. The email address cannot be changed: it is the sign-in
 * name.
 */
export function UserModal({ user, onClose, onInvited }: Props) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(user?.email ?? '');
  const [name, setName] = useState(user?.name ?? '');
  const [role, setRole] = useState<Role>(user?.role ?? 'general');
  const [granted, setGranted] = useState<readonly Right[]>(user?.rights ?? []);
  const language = useLanguage();
  const effective = rightsOf(role, granted);
  /** Implied by another right, so it cannot be removed alone. */
  const isImplied = (right: Right) =>
    rightsOf(
      role,
      granted.filter((other) => other !== right),
    ).includes(right);
  const invite = useInviteUser();
  const change = useChangeUser();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const values = { name, role, rights: [...granted] };
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
            <Checkbox.Group
              label={t('users.rights')}
              description={t('users.rightsHint')}
              value={[...effective]}
              onChange={(chosen) => setGranted(rights.filter((right) => chosen.includes(right)))}
            >
              <Stack gap={6} mt="xs">
                {grantableRights(role).map((right) => (
                  <Checkbox
                    key={right}
                    value={right}
                    label={rightNames[right][language]}
                    disabled={isImplied(right)}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
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
