import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

/** A new secret, shown this once: no stray click closes it. */
export function WebhookSecret({ value, onClose }: { value: string; onClose: () => void }) {
  const { t } = useTranslation();
  const title = t('settings.webhookSecret');
  return (
    <Dialog opened onClose={onClose} closeOnClickOutside={false} title={title} size="lg">
      <Stack>
        <Text size="sm">{t('settings.webhookSecretText')}</Text>
        <CopyField label={title} value={value} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
