import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';

/** The recovery codes, shown this once: only the button closes them. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const text = codes.join('\n');
  return (
    <Dialog
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('settings.codesTitle')}
    >
      <Stack>
        <Text size="sm">{t('settings.codesText')}</Text>
        <Code block fz="md" aria-label={t('settings.codesTitle')}>
          {text}
        </Code>
        <Group justify="flex-end" gap="xs">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'common.copied' : 'settings.copyAll')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('settings.codesKept')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
