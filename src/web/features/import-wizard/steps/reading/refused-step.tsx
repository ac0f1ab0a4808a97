import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../../contract/import.ts';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { notifyProblem } from '../../../../ui/notify.ts';
import { useDiscardImport, useReadAgain } from '../../../imports/import-queries.ts';
import { controlsFor, correct, type Reading, readingOf } from './reading.ts';
import { ReadingControls } from './reading-controls.tsx';

type Props = { record: ImportRecord; stop: NonNullable<ImportRecord['stop']> };

/** The file cannot be read: why, what to do, and the settings that might be what is wrong. */
export function RefusedStep({ record, stop }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const readAgain = useReadAgain(record.id);
  const discard = useDiscardImport(record.id);
  const [chosen, setChosen] = useState<Reading>({});
  const controls = controlsFor(stop.code);

  const chooseAnother = () =>
    discard.mutate(undefined, {
      onSuccess: () =>
        void navigate({ to: '/import', search: { projectId: record.project?.id, kind: record.kind } }),
      onError: notifyProblem,
    });

  return (
    <Stack>
      <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden />} title={t('wizard.refusedTitle')}>
        <Text size="sm" fw={500}>
          {stop.message}
        </Text>
        <Text size="sm">{stop.hint}</Text>
        <Text size="xs" c="dimmed" mt={4}>
          {record.fileName}
          {stop.line !== null && ` – ${t('common.lineOf', { line: stop.line })}`}
        </Text>
      </Alert>
      {controls.length > 0 && (
        <Paper withBorder p="md">
          <Stack>
            <ReadingControls
              fileOptions={{ ...readingOf(record.profile), ...chosen }}
              controls={controls}
              sheets={record.profile?.sheets ?? []}
              onChange={(change) => setChosen(correct(chosen, change))}
            />
            <ErrorAlert error={readAgain.error} />
            <Group>
              <Button
                disabled={Object.keys(chosen).length === 0}
                loading={readAgain.isPending}
                onClick={() => readAgain.mutate(chosen)}
              >
                {t('wizard.readAgain')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      )}
      <Group>
        <Button variant="default" loading={discard.isPending} onClick={chooseAnother}>
          {t('wizard.chooseAnother')}
        </Button>
      </Group>
    </Stack>
  );
}
