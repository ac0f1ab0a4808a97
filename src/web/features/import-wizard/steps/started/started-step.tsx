import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../../contract/import.ts';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { ImportStatusBadge } from '../../../imports/import-status-badge.tsx';

/** The import runs already (somebody came back by the browser's history): the way to where it is told of. */
export function StartedStep({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="xl">
      <Stack align="center">
        <Group>
          <Text>{t('wizard.alreadyStarted')}</Text>
          <ImportStatusBadge status={record.status} />
        </Group>
        <LinkButton to="/imports/$importId" params={{ importId: record.id }}>
          {t('wizard.toHistory')}
        </LinkButton>
      </Stack>
    </Paper>
  );
}
