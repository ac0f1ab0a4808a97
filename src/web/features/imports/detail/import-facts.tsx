import { Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../contract/import.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { formatBytes, formatDuration } from '../../../ui/format.ts';

/** Who imported what into which project, and when. */
export function ImportFacts({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { startedAt, finishedAt } = record;
  const seconds =
    startedAt && finishedAt
      ? (new Date(finishedAt).getTime() - new Date(startedAt).getTime()) / 1000
      : undefined;
  const facts: [name: string, value: ReactNode][] = [
    [t('imports.project'), record.project?.name ?? t('imports.doNotCallList')],
    [t('imports.by'), record.createdBy.name],
    [t('imports.size'), formatBytes(record.sizeBytes, language)],
    [t('imports.uploadedAt'), <DateTime key="uploaded" value={record.createdAt} />],
    ...(startedAt ? [fact(t('imports.startedAt'), <DateTime value={startedAt} />)] : []),
    ...(finishedAt ? [fact(t('imports.finishedAt'), <DateTime value={finishedAt} />)] : []),
    ...(seconds === undefined ? [] : [fact(t('imports.duration'), formatDuration(seconds, language))]),
  ];
  return (
    <Paper withBorder px="md" py="sm">
      <Group component="dl" gap="xl" m={0}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <Text component="dt" size="xs" c="dimmed">
              {name}
            </Text>
            <Text component="dd" m={0} size="sm">
              {value}
            </Text>
          </div>
        ))}
      </Group>
    </Paper>
  );
}

function fact(name: string, value: ReactNode): [string, ReactNode] {
  return [name, value];
}
