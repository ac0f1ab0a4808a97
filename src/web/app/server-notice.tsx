import { Affix, Group, Loader, Paper, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { awayRetryMs } from './api/query-client.ts';
import { fetchReadiness } from './api/readiness.ts';
import { noteAnswer, serverState } from './api/server-state.ts';

/** Says that the server is away and is asked again. When it is back, what is shown is asked for again, and the notice goes. */
export function ServerNotice() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const isAway = useSyncExternalStore(serverState.subscribe, serverState.isAway);
  useEffect(() => {
    if (!isAway) return;
    const timer = setInterval(() => void ask(), awayRetryMs);
    return () => {
      clearInterval(timer);
      void queryClient.invalidateQueries();
    };
  }, [isAway, queryClient]);
  if (!isAway) return null;
  return (
    <Affix position={{ top: 12, left: '50%' }} style={{ transform: 'translateX(-50%)' }}>
      <Paper role="status" withBorder shadow="md" px="md" py="xs">
        <Group wrap="nowrap">
          <Loader size="xs" aria-hidden />
          <div>
            <Text size="sm" fw={600}>
              {t('problem.away.title')}
            </Text>
            <Text size="xs" c="dimmed">
              {t('problem.away.hint')}
            </Text>
          </div>
        </Group>
      </Paper>
    </Affix>
  );
}

/** A full disk makes the server not ready, but not away: it answers. */
async function ask(): Promise<void> {
  const { status, isDiskFull } = await fetchReadiness();
  noteAnswer(isDiskFull ? 200 : status);
}
