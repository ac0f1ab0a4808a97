import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../ui/date-time.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { notifyDone, notifyProblem } from '../../../ui/notify.ts';
import { Panel } from '../panel.tsx';
import { ownSessionsQuery, useEndSession } from './account-queries.ts';
import { describeDevice } from './describe-device.ts';

/** Where one is signed in. */
export function SessionPanel() {
  const { t } = useTranslation();
  const sessions = useQuery(ownSessionsQuery);
  const end = useEndSession();
  const endOthers = () =>
    end.mutate(undefined, {
      onSuccess: () => notifyDone(t('settings.signedOutOthers')),
      onError: notifyProblem,
    });
  return (
    <Panel title={t('settings.sessions')}>
      <ErrorAlert error={sessions.error} />
      <Stack gap="sm" w="100%">
        {sessions.data?.map((session) => (
          <Group key={session.id} justify="space-between" wrap="nowrap">
            <div>
              <Group gap={6}>
                <Text size="sm" fw={500} title={session.userAgent}>
                  {describeDevice(session.userAgent) || t('settings.unknownDevice')}
                </Text>
                {session.current && <Badge variant="light">{t('settings.thisDevice')}</Badge>}
              </Group>
              <Text size="xs" c="dimmed">
                {session.address} · {t('settings.lastSeen')} <DateTime value={session.lastSeenAt} />
              </Text>
            </div>
            {!session.current && (
              <Button
                size="xs"
                variant="default"
                onClick={() => end.mutate(session.id, { onError: notifyProblem })}
              >
                {t('settings.signOutThere')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      {(sessions.data?.length ?? 0) > 1 && (
        <Button variant="default" loading={end.isPending} onClick={endOthers}>
          {t('settings.signOutOthers')}
        </Button>
      )}
    </Panel>
  );
}
