import { Button, Checkbox, Group, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallRecord, CallResult } from '../../../../contract/call.ts';
import type { Lead } from '../../../../contract/lead.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { openCallsQuery, useCloseCall } from './call-queries.ts';

/** The result of the call that was placed last. Absent while no call is open. */
export function CallPanel({ lead }: { lead: Lead }) {
  const calls = useQuery(openCallsQuery(lead.id));
  const call = calls.data?.items.find(({ allowed }) => allowed);
  if (!call) return <ErrorAlert error={calls.error} />;
  return <ResultForm key={call.id} leadId={lead.id} call={call} results={lead.results} />;
}

type Props = { leadId: string; call: CallRecord; results: readonly CallResult[] };

function ResultForm({ leadId, call, results }: Props) {
  const { t } = useTranslation();
  const close = useCloseCall(leadId);
  const [result, setResult] = useState<CallResult>();
  const [memo, setMemo] = useState('');
  const [nextCall, setNextCall] = useState('');
  const [isBanned, setBanned] = useState(true);
  const offersBan = result?.effect === 'ban';
  const record = () =>
    result &&
    close.mutate(
      {
        id: call.id,
        change: {
          resultId: result.id,
          memo,
          ...(result.effect === 'call_again' && nextCall !== ''
            ? { nextCallAt: new Date(nextCall).toISOString() }
            : {}),
          ...(offersBan && isBanned ? { ban: { note: memo } } : {}),
        },
      },
      { onSuccess: () => notifyDone(t('lead.calls.recorded')) },
    );
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="call-result">
      <Title order={2} id="call-result">
        {t('lead.calls.result')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {call.phone} · <DateTime value={call.at} />
      </Text>
      <Stack gap="sm">
        <ErrorAlert error={close.error} />
        <Group gap={6} role="group" aria-labelledby="call-result">
          {results.map((one) => (
            <Button
              key={one.id}
              size="xs"
              variant={one.id === result?.id ? 'filled' : 'default'}
              aria-pressed={one.id === result?.id}
              onClick={() => setResult(one)}
            >
              {one.name}
            </Button>
          ))}
        </Group>
        {result?.effect === 'call_again' && (
          <TextInput
            type="datetime-local"
            label={t('lead.calls.nextCall')}
            description={t('lead.calls.nextCallHint')}
            value={nextCall}
            onChange={(event) => setNextCall(event.currentTarget.value)}
          />
        )}
        {offersBan && (
          <Checkbox
            label={t('lead.calls.ban')}
            checked={isBanned}
            onChange={(event) => setBanned(event.currentTarget.checked)}
          />
        )}
        <Textarea
          label={t('lead.calls.memo')}
          autosize
          minRows={2}
          value={memo}
          onChange={(event) => setMemo(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button disabled={!result} loading={close.isPending} onClick={record}>
            {t('lead.calls.record')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
