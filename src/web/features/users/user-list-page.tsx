import { Button, Checkbox, Stack } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasswordLink, User } from '../../../contract/user.ts';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { notifyProblem } from '../../ui/notify.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { LinkModal } from './link-modal.tsx';
import type { UserAction } from './user-action.ts';
import { DeactivateModal, ResetSecondFactorModal } from './user-confirmations.tsx';
import { UserModal } from './user-modal.tsx';
import { allUsersQuery, useChangeUser, useMakeLink } from './user-queries.ts';
import { UserTable } from './user-table.tsx';

type Open = { is: 'new' } | { is: 'link'; name: string; link: PasswordLink } | UserAction;

/** ユーザー: the users of the company. Administrators only. */
export function UserListPage() {
  const { t } = useTranslation();
  const users = useQuery(allUsersQuery);
  const change = useChangeUser();
  const makeLink = useMakeLink();
  const [inactive, setInactive] = useState(false);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const rows = useMemo(() => users.data?.filter((user) => inactive || user.active), [users.data, inactive]);

  const showLink = ({ name }: Pick<User, 'name'>, link: PasswordLink) => setOpen({ is: 'link', name, link });
  const choose = (action: UserAction) => {
    const { user } = action;
    const options = { onError: notifyProblem };
    if (action.is === 'reactivate') change.mutate({ id: user.id, change: { active: true } }, options);
    else if (action.is === 'makeLink') {
      makeLink.mutate(user.id, { ...options, onSuccess: (link) => showLink(user, link) });
    } else setOpen(action);
  };

  return (
    <>
      <PageHeader title={t('users.title')}>
        <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpen({ is: 'new' })}>
          {t('users.invite')}
        </Button>
      </PageHeader>
      <Stack>
        <ErrorAlert error={users.error} />
        <Checkbox
          label={t('users.showInactive')}
          checked={inactive}
          onChange={(event) => setInactive(event.currentTarget.checked)}
        />
        {!users.error && <UserTable users={rows} onChoose={choose} />}
      </Stack>
      {open?.is === 'new' && (
        <UserModal onClose={close} onInvited={({ user, ...link }) => showLink(user, link)} />
      )}
      {open?.is === 'edit' && <UserModal user={open.user} onClose={close} />}
      {open?.is === 'link' && <LinkModal name={open.name} link={open.link} onClose={close} />}
      {open?.is === 'deactivate' && <DeactivateModal user={open.user} onClose={close} />}
      {open?.is === 'resetSecondFactor' && <ResetSecondFactorModal user={open.user} onClose={close} />}
    </>
  );
}
