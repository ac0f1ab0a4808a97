import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../contract/user.ts';
import type { UserAction } from './user-action.ts';

type Props = { user: User; isOwn: boolean; onChoose: (action: UserAction) => void };

/** The actions on one user. Users cannot deactivate themselves. */
export function UserMenu({ user, isOwn, onChoose }: Props) {
  const { t } = useTranslation();
  const item = (is: UserAction['is'], label: string, color?: string) => (
    <Menu.Item onClick={() => onChoose({ is, user })} {...(color ? { color } : {})}>
      {label}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('users.actions', { name: user.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item('edit', t('common.edit'))}
        {user.active && item('makeLink', t('users.makeLink'))}
        {user.secondFactor && !isOwn && item('resetSecondFactor', t('users.resetSecondFactor'))}
        {user.active && !isOwn && item('deactivate', t('users.deactivate'), 'red')}
        {!user.active && item('reactivate', t('users.reactivate'))}
      </Menu.Dropdown>
    </Menu>
  );
}
