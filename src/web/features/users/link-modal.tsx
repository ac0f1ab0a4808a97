import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PasswordLink } from '../../../contract/user.ts';
import { useLanguage } from '../../app/use-language.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { formatMoment } from '../../ui/date-time.tsx';
import { Dialog } from '../../ui/dialog.tsx';

type Props = { name: string; link: PasswordLink; onClose: () => void };

/**
 * The link with which a user sets a password. It is shown only once, so clicks outside do not close
 * the dialog.
 */
export function LinkModal({ name, link, onClose }: Props) {
  const { t } = useTranslation();
  const when = formatMoment(link.expiresAt, useLanguage());
  return (
    <Dialog opened onClose={onClose} closeOnClickOutside={false} title={t('users.linkTitle')} size="lg">
      <Stack>
        <Text size="sm">{t('users.linkText', { name })}</Text>
        <CopyField label={t('users.link')} value={link.link} />
        <Text size="sm" c="dimmed">
          {t(link.mailed ? 'users.linkMailed' : 'users.linkNotMailed')}
          <br />
          {t('users.linkExpires', { when })}
        </Text>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
