import { Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The recovery codes, shown this once: only the button closes them. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const text = codes.join('\n');
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('settings.codesTitle')}
      centered
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
    </Modal>
  );
}
