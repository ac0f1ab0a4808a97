import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../ui/notify.ts';
import { useMe } from '../../sign-in/session.ts';
import { Panel } from '../panel.tsx';
import { useRefreshMe, useRemoveSecondFactor, useRenewCodes } from './account-queries.ts';
import { EnrolModal } from './enrol-modal.tsx';
import { PasswordModal } from './password-modal.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Whether a code is asked for at the sign-in, and what changes that. */
export function SecondFactorPanel() {
  const { t } = useTranslation();
  const { secondFactor } = useMe();
  const [open, setOpen] = useState<'enrol' | 'renew' | 'remove'>();
  const close = () => setOpen(undefined);
  const refreshMe = useRefreshMe();
  const remove = useRemoveSecondFactor();
  const renew = useRenewCodes();
  const removed = () => {
    notifyDone(t('settings.disabled'));
    close();
  };
  const endEnrolment = () => {
    close();
    void refreshMe();
  };
  const endRenewal = () => {
    close();
    renew.reset();
  };
  return (
    <Panel title={t('settings.secondFactor')}>
      <Text size="sm">{t('settings.secondFactorText')}</Text>
      <Badge variant="light" color={secondFactor ? 'teal' : 'gray'}>
        {t(secondFactor ? 'settings.secondFactorOn' : 'settings.secondFactorOff')}
      </Badge>
      {secondFactor ? (
        <Group gap="xs">
          <Button variant="default" onClick={() => setOpen('renew')}>
            {t('settings.newCodes')}
          </Button>
          <Button variant="default" c="var(--leadport-error)" onClick={() => setOpen('remove')}>
            {t('settings.disable')}
          </Button>
        </Group>
      ) : (
        <Button onClick={() => setOpen('enrol')}>{t('settings.enable')}</Button>
      )}
      {open === 'enrol' && <EnrolModal onClose={endEnrolment} />}
      {open === 'remove' && (
        <PasswordModal
          title={t('settings.disable')}
          busy={remove.isPending}
          error={remove.error}
          onSubmit={(password) => remove.mutate(password, { onSuccess: removed })}
          onClose={close}
        />
      )}
      {open === 'renew' && !renew.data && (
        <PasswordModal
          title={t('settings.newCodes')}
          busy={renew.isPending}
          error={renew.error}
          onSubmit={(password) => renew.mutate(password)}
          onClose={endRenewal}
        />
      )}
      {open === 'renew' && renew.data && (
        <RecoveryCodes codes={renew.data.recoveryCodes} onClose={endRenewal} />
      )}
    </Panel>
  );
}
