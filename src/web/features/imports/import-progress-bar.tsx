import { Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportLine } from '../../../contract/import.ts';
import type { ImportStatus } from '../../../contract/import-state.ts';
import { readinessQuery } from '../../app/api/readiness.ts';
import { useLanguage } from '../../app/use-language.ts';
import { formatCount, formatDuration } from '../../ui/format.ts';
import { isMoving, progressOf } from './import-progress.ts';

/** How far an import is: rows, rate and what remains; a bar only where the number of rows is known. */
export function ImportProgressBar({ line }: { line: ImportLine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { done, total, fraction } = progressOf(line.counts);
  const moving = isMoving(line.status);
  return (
    <Stack gap={4} miw={180}>
      {fraction !== null && (
        <Progress.Root size="sm">
          <Progress.Section
            value={fraction * 100}
            animated={moving}
            aria-label={t('imports.progressLabel', { name: line.fileName })}
          />
        </Progress.Root>
      )}
      <WaitText line={line} />
      <Group gap="0 var(--mantine-spacing-xs)" className="numbers">
        <Text size="xs">
          {total === null
            ? t('imports.done', { done: formatCount(done, language) })
            : t('imports.doneOf', { done: formatCount(done, language), total: formatCount(total, language) })}
        </Text>
        {fraction !== null && <Text size="xs">{Math.floor(fraction * 100)}%</Text>}
        {moving && line.rowsPerSecond !== null && (
          <Text size="xs" c="dimmed">
            {t('imports.perSecond', { rate: formatCount(line.rowsPerSecond, language) })}
          </Text>
        )}
        {moving && line.remainingSeconds !== null && (
          <Text size="xs" c="dimmed">
            {t('imports.remaining', { duration: formatDuration(line.remainingSeconds, language) })}
          </Text>
        )}
      </Group>
    </Stack>
  );
}

/** Why an import does not go on: the server's disk is full, or another import comes first. */
function WaitText({ line: { status, waitsFor } }: { line: ImportLine }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...readinessQuery, enabled: needsRoom.includes(status) });
  if (data?.isDiskFull && needsRoom.includes(status))
    return <Text size="xs">{t('imports.waitsForRoom')}</Text>;
  if (!waitsFor) return status === 'queued' ? <Text size="xs">{t('imports.waitsForWorker')}</Text> : null;
  return <Text size="xs">{t('imports.waitsFor', { name: waitsFor.fileName, ahead: waitsFor.ahead })}</Text>;
}

/** States in which work is handed back while there is no room. */
const needsRoom: readonly ImportStatus[] = ['receiving', 'queued', 'checking', 'undoing'];
