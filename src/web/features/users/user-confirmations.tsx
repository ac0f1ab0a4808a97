import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../contract/user.ts';
import { ConfirmModal } from '../../ui/confirm-modal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useChangeUser, useResetSecondFactor } from './user-queries.ts';

type Props = { user: User; onClose: () => void };

/** Asks for confirmation before a user is deactivated and signed out. */
export function DeactivateModal({ user, onClose }: Props) {
  const { t } = useTranslation();
  const change = useChangeUser();
  return (
    <ConfirmModal
      opened
      title={t('users.deactivateTitle')}
      confirm={t('users.deactivate')}
      busy={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ id: user.id, change: { active: false } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Text size="sm">{t('users.deactivateText', { name: user.name })}</Text>
    </ConfirmModal>
  );
}

/** Asks for confirmation before the second factor of a user is removed. */
export function ResetSecondFactorModal({ user, onClose }: Props) {
  const { t } = useTranslation();
  const reset = useResetSecondFactor();
  const onSuccess = () => {
    notifyDone(t('users.resetDone'));
    onClose();
  };
  return (
    <ConfirmModal
      opened
      title={t('users.resetTitle')}
      confirm={t('users.resetSecondFactor')}
      busy={reset.isPending}
      error={reset.error}
      onConfirm={() => reset.mutate(user.id, { onSuccess })}
      onClose={onClose}
    >
      <Text size="sm">{t('users.resetText', { name: user.name })}</Text>
    </ConfirmModal>
  );
}
