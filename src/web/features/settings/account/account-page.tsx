import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../sign-in/session.ts';
import { PasswordPanel } from './password-panel.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';
import { SessionPanel } from './session-panel.tsx';

/** 設定 → アカウント: one's own. */
export function AccountPage() {
  const { t } = useTranslation();
  const { secondFactorDue } = useMe();
  return (
    <Stack maw={760}>
      {secondFactorDue && <Alert color="orange">{t('settings.secondFactorDue')}</Alert>}
      <ProfilePanel />
      <PasswordPanel />
      <SecondFactorPanel />
      {!secondFactorDue && <SessionPanel />}
    </Stack>
  );
}
