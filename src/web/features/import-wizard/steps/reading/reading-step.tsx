import { Loader, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../../contract/import.ts';
import { ListMissingAlert } from '../../../imports/list-missing.tsx';

/** 読み取り中…: the server looks at the file. */
export function ReadingStep({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  if (record.listMissingSince !== null) return <ListMissingAlert />;
  return (
    <Paper withBorder p="xl" role="status">
      <Stack align="center" gap="xs" py="lg" ta="center">
        <Loader aria-hidden />
        <Text fw={500}>{t('wizard.reading')}</Text>
        <Text size="sm">{record.fileName}</Text>
        <Text size="sm" c="dimmed" maw={480}>
          {t('wizard.readingText')}
        </Text>
      </Stack>
    </Paper>
  );
}
