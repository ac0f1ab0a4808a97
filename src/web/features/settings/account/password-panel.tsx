import { Button, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { Panel } from '../panel.tsx';
import { useChangePassword } from './account-queries.ts';

/** Changes one's password; other devices are signed out. */
export function PasswordPanel() {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useChangePassword();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      setCurrent('');
      setPassword('');
      notifyDone(t('settings.passwordChanged'));
    };
    change.mutate({ current, password }, { onSuccess });
  };
  return (
    <Panel title={t('settings.password')}>
      <ErrorAlert error={change.error} />
      <form onSubmit={submit}>
        <Stack w={320}>
          <PasswordInput
            label={t('settings.currentPassword')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('settings.newPassword')}
            description={t('settings.passwordHint')}
            autoComplete="new-password"
            required
            withAsterisk={false}
            minLength={12}
            maxLength={1000}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('settings.changePassword')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
