import { Button, CloseButton, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../../app/api/api-problem.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { formatBytes, formatDuration } from '../../../../ui/format.ts';
import type { UploadProgress, UploadState } from '../../upload/upload-state.ts';

type Props = {
  upload: Exclude<UploadState, { at: 'none' }>;
  onResume: () => void;
  onCancel: () => void;
};

/** The chosen file and how far it is on its way. */
export function UploadPanel({ upload, onResume, onCancel }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Paper withBorder p="md" bg="var(--leadport-panel)">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <IconFileSpreadsheet size={22} stroke={1.5} aria-hidden />
            <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
              {upload.file.name}
            </Text>
            <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              {formatBytes(upload.file.size, language)}
            </Text>
          </Group>
          <CloseButton
            aria-label={upload.at === 'sending' ? t('wizard.cancelUpload') : t('wizard.removeFile')}
            onClick={onCancel}
          />
        </Group>
        {upload.at === 'sending' && <Sending progress={upload.progress} reconnecting={upload.reconnecting} />}
        {upload.at === 'stopped' && (
          <ErrorAlert error={describe(upload.error)}>
            <Button size="xs" onClick={onResume}>
              {t('wizard.resume')}
            </Button>
          </ErrorAlert>
        )}
        {upload.at === 'done' && (
          <Group gap={6} c="var(--leadport-success)" role="status">
            <IconCircleCheck size={18} aria-hidden />
            <Text size="sm">{t('wizard.uploaded')}</Text>
          </Group>
        )}
      </Stack>
    </Paper>
  );

  function describe(error: unknown): unknown {
    if (error instanceof ApiProblem) return error;
    return new ApiProblem({
      type: 'about:blank',
      code: 'upload',
      status: 0,
      title: t('wizard.uploadFailed'),
      hint: t('wizard.uploadFailedHint'),
    });
  }
}

function Sending({ progress, reconnecting }: { progress: UploadProgress; reconnecting: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sentBytes, totalBytes, bytesPerSecond, remainingSeconds } = progress;
  return (
    <>
      <Progress.Root size="md">
        <Progress.Section
          value={totalBytes === 0 ? 0 : (sentBytes / totalBytes) * 100}
          animated={!reconnecting}
          aria-label={t('wizard.uploadProgress')}
        />
      </Progress.Root>
      <Group gap="md" className="numbers">
        <Text size="xs">
          {t('wizard.sentOf', {
            sent: formatBytes(sentBytes, language),
            total: formatBytes(totalBytes, language),
          })}
        </Text>
        {!reconnecting && bytesPerSecond !== null && (
          <Text size="xs" c="dimmed">
            {t('wizard.perSecond', { rate: formatBytes(bytesPerSecond, language) })}
          </Text>
        )}
        {!reconnecting && remainingSeconds !== null && (
          <Text size="xs" c="dimmed">
            {t('wizard.remaining', { duration: formatDuration(remainingSeconds, language) })}
          </Text>
        )}
        {reconnecting && (
          <Text size="xs" c="var(--leadport-warning)" role="status">
            {t('wizard.reconnecting')}
          </Text>
        )}
      </Group>
    </>
  );
}
