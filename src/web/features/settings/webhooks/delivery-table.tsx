import { Badge, Button, Code, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Delivery, webhookEventNames, webhookEvents } from '../../../../contract/webhook.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { columnHelper, DataTable } from '../../../ui/data-table.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { deliveriesQuery, useReplay } from './webhook-queries.ts';

const column = columnHelper<Delivery>();
const colors = { delivered: 'green', waiting: 'yellow', failed: 'red' } as const;

/** The messages of a webhook, what the receiver answered, and a button to send each again. */
export function DeliveryTable({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation();
  const found = useInfiniteQuery(deliveriesQuery(webhookId));
  const replay = useReplay(webhookId);
  const rows = useMemo(() => found.data?.pages.flatMap(({ items }) => items), [found.data]);
  const { mutate } = replay;
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('createdAt', {
          header: t('settings.deliveryAt'),
          cell: ({ row }) => <DateTime value={row.original.createdAt} />,
        }),
        column.accessor('event', {
          header: t('settings.deliveryEvent'),
          cell: ({ row }) => <EventCell delivery={row.original} />,
        }),
        column.accessor('state', {
          header: t('settings.deliveryState'),
          cell: ({ row }) => <StateCell delivery={row.original} />,
        }),
        column.display({
          id: 'actions',
          header: '',
          cell: ({ row: { original } }) => (
            <Button size="xs" variant="default" onClick={() => mutate(original.id)}>
              {t('settings.replay')}
            </Button>
          ),
        }),
      ]),
    [t, mutate],
  );
  if (rows?.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('settings.noDeliveries')}
      </Text>
    );
  }
  return (
    <div>
      <ErrorAlert error={found.error ?? replay.error} />
      <DataTable
        label={t('settings.deliveries')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        minWidth={640}
      />
      <ShowMore
        shown={rows?.length ?? 0}
        hasMore={found.hasNextPage}
        loading={found.isFetchingNextPage}
        onMore={() => void found.fetchNextPage()}
      />
    </div>
  );
}

function EventCell({ delivery: { event, body } }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const known = webhookEvents.find((name) => name === event);
  return (
    <>
      <Text size="sm">{known ? webhookEventNames[known][language] : t('settings.testEvent')}</Text>
      <Code style={{ wordBreak: 'break-all' }}>{body}</Code>
    </>
  );
}

function StateCell({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const { state, attempts, lastStatus, lastError, nextAttemptAt } = delivery;
  return (
    <>
      <Badge color={colors[state]} variant="light">
        {t(`settings.deliveryStates.${state}`)}
      </Badge>
      <Text size="xs" c="dimmed">
        {t('settings.attempts', { count: attempts })}
        {lastStatus !== null && ` (HTTP ${lastStatus})`}
      </Text>
      {lastStatus === null && lastError && (
        <Text size="xs" c="var(--leadport-error)">
          {lastError}
        </Text>
      )}
      {attempts > 0 && nextAttemptAt && (
        <Text size="xs" c="dimmed">
          {t('settings.nextAttempt')} <DateTime value={nextAttemptAt} />
        </Text>
      )}
    </>
  );
}
