import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';

type Props = {
  title: string;
  busy: boolean;
  error: unknown;
  onSubmit: (password: string) => void;
  onClose: () => void;
};

/** Asks for the person's password before something that whoever finds their screen open must not do. */
export function PasswordModal({ title, busy, error, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(password);
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('settings.confirmPassword')}</Text>
          <ErrorAlert error={error} />
          <PasswordInput
            label={t('settings.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            data-autofocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('settings.next')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
