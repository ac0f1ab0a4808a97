import { Badge, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callBarrierTexts } from '../../../contract/call.ts';
import { doNotCallReasonNames } from '../../../contract/do-not-call.ts';
import { showPhone } from '../../../contract/show-phone.ts';
import { useLanguage } from '../../app/use-language.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { WrittenAs } from '../../ui/written-as.tsx';
import { historyQuery } from './do-not-call-queries.ts';
import { EntryState, RefusalRecord } from './list/entry-table.tsx';
import { useScopeName } from './use-scope-name.ts';

type Props = { phone: string; e164: string | null; onClose: () => void };

/** All bans of a number and all call attempts. */
export function HistoryModal({ phone, e164, onClose }: Props) {
  const { t } = useTranslation();
  const history = useQuery(historyQuery(phone));
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('doNotCall.historyOf', { phone: showPhone(phone, e164) })}
      size="xl"
    >
      <WrittenAs phone={phone} e164={e164} />
      <ErrorAlert error={history.error} />
      {history.isPending && <Skeleton height={200} />}
      {history.data && (
        <Stack>
          <Bans entries={history.data.entries} />
          <Attempts attempts={history.data.attempts} />
        </Stack>
      )}
    </Dialog>
  );
}

type History = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof historyQuery>['queryFn']>>>>;

function Bans({ entries }: Pick<History, 'entries'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const scopeName = useScopeName();
  return (
    <section aria-labelledby="history-bans">
      <Title order={3} id="history-bans" mb="xs">
        {t('doNotCall.historyBans')}
      </Title>
      {entries.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('doNotCall.historyNoBans')}
        </Text>
      )}
      {entries.length > 0 && (
        <Table aria-labelledby="history-bans" verticalSpacing={6}>
          <Table.Tbody>
            {entries.map((entry) => (
              <Table.Tr key={entry.id} style={{ verticalAlign: 'top' }}>
                <Table.Td>
                  <Text size="sm">
                    <DateTime value={entry.createdAt} />
                  </Text>
                  <Text size="xs" c="dimmed">
                    {entry.createdBy?.name}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{doNotCallReasonNames[entry.reason][language]}</Text>
                  <Text size="xs" c="dimmed">
                    {scopeName(entry)}
                  </Text>
                </Table.Td>
                <Table.Td className="as-written">
                  <Text size="xs">{entry.note}</Text>
                  <RefusalRecord entry={entry} />
                </Table.Td>
                <Table.Td>
                  <EntryState entry={entry} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function Attempts({ attempts }: Pick<History, 'attempts'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby="history-attempts">
      <Title order={3} id="history-attempts" mb="xs">
        {t('doNotCall.historyAttempts')}
      </Title>
      {attempts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('doNotCall.historyNoAttempts')}
        </Text>
      )}
      <Stack gap={4}>
        {attempts.map(({ id, at, by, allowed, reason }) => (
          <Group key={id} gap="sm">
            <Text size="sm">
              <DateTime value={at} />
            </Text>
            <Text size="sm">{by?.name}</Text>
            <Badge color={allowed ? 'green' : 'red'} variant="light">
              {allowed ? t('doNotCall.callAllowed') : t('doNotCall.callRefused')}
            </Badge>
            {isBarrier(reason) && (
              <Text size="xs" c="dimmed">
                {callBarrierTexts[reason][language]}
              </Text>
            )}
          </Group>
        ))}
      </Stack>
    </section>
  );
}

function isBarrier(reason: string | null): reason is keyof typeof callBarrierTexts {
  return reason !== null && reason in callBarrierTexts;
}
