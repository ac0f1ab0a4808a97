import { Alert, Button, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

// By ending: what a browser takes for a CSV's type depends on whether Excel is installed.
const accept = {
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv'],
  'text/plain': ['.txt'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
};

/** 「ここにファイルをドロップまたはアップロードします」 */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const open = useRef<() => void>(null);
  const [rejected, setRejected] = useState<string>();
  return (
    <Stack gap="xs">
      <Dropzone
        openRef={open}
        accept={accept}
        multiple={false}
        onDrop={([file]) => {
          setRejected(undefined);
          if (file) onFile(file);
        }}
        onReject={([rejection]) => setRejected(rejection?.file.name)}
        aria-label={t('wizard.drop')}
        inputProps={{ 'aria-label': t('wizard.chooseFile') }}
        py="xl"
      >
        <Stack align="center" gap={6}>
          <IconFileSpreadsheet size={40} stroke={1.4} aria-hidden />
          <Text fw={500}>{t('wizard.drop')}</Text>
          <Text size="sm" c="dimmed">
            {t('wizard.dropHint')}
          </Text>
          <Button component="span" variant="default" size="xs" mt={4} tabIndex={-1}>
            {t('wizard.chooseFile')}
          </Button>
        </Stack>
      </Dropzone>
      {rejected && (
        <Alert role="alert" color="red" title={t('wizard.dropRejected')}>
          {t('wizard.dropRejectedHint', { name: rejected })}
        </Alert>
      )}
    </Stack>
  );
}
