import { Button, Center, Group, Stack, Text, TextInput } from '@mantine/core';
import { QRCodeSVG } from 'qrcode.react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { useBeginSecondFactor, useConfirmSecondFactor } from './account-queries.ts';
import { PasswordModal } from './password-modal.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Sets up the second factor: password, QR code and a first code, recovery codes. */
export function EnrolModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const begin = useBeginSecondFactor();
  const confirm = useConfirmSecondFactor();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(code);
  };
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onClose={onClose} />;
  if (!begin.data) {
    return (
      <PasswordModal
        title={t('settings.enable')}
        busy={begin.isPending}
        error={begin.error}
        onSubmit={(password) => begin.mutate(password)}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog opened onClose={onClose} closeOnClickOutside={false} title={t('settings.enable')}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('settings.scan')}</Text>
          <Center>
            <QRCodeSVG value={begin.data.uri} size={200} marginSize={4} title={t('settings.scan')} />
          </Center>
          <CopyField label={t('settings.secret')} value={begin.data.secret} />
          <ErrorAlert error={confirm.error} />
          <TextInput
            label={t('settings.code')}
            autoComplete="one-time-code"
            inputMode="numeric"
            required
            withAsterisk={false}
            data-autofocus
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={confirm.isPending}>
              {t('settings.confirmCode')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
