import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

/** A new key, shown this once: no stray click closes it. */
export function MadeKey({ value, onClose }: { value: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened onClose={onClose} closeOnClickOutside={false} title={t('settings.keyMadeTitle')} size="lg">
      <Stack>
        <Text size="sm">{t('settings.keyMadeText')}</Text>
        <CopyField label={t('settings.key')} value={value} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
