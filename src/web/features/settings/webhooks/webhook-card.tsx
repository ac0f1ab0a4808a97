import { Badge, Button, Group, Paper, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Webhook, webhookEventNames } from '../../../../contract/webhook.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { DeliveryTable } from './delivery-table.tsx';
import { useChangeWebhook, useTestWebhook } from './webhook-queries.ts';

type Props = { webhook: Webhook; onChange: () => void; onRotate: () => void; onDelete: () => void };

/** A webhook with its events, its state and, on request, its messages. */
export function WebhookCard({ webhook, onChange, onRotate, onDelete }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const change = useChangeWebhook();
  const trial = useTestWebhook();
  const { id, url, events, active, previousSecretUntil } = webhook;
  return (
    <Paper withBorder p="md" component="section" aria-label={url}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Text fw={500} ff="monospace" size="sm" style={{ wordBreak: 'break-all' }}>
              {url}
            </Text>
            <Group gap={4} mt={6}>
              {events.map((event) => (
                <Badge key={event} variant="light" color="gray" title={event}>
                  {webhookEventNames[event][language]}
                </Badge>
              ))}
            </Group>
          </div>
          <Switch
            label={t('settings.webhookActive')}
            checked={active}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ id, active: event.currentTarget.checked })}
            style={{ flexShrink: 0 }}
          />
        </Group>
        <LastDelivery webhook={webhook} />
        {previousSecretUntil && (
          <Text size="xs" c="dimmed">
            {t('settings.webhookPreviousSecret')} <DateTime value={previousSecretUntil} />
          </Text>
        )}
        <ErrorAlert error={change.error ?? trial.error} />
        <Group gap="xs">
          <Button size="xs" variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t('settings.hideDeliveries') : t('settings.showDeliveries')}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={trial.isPending}
            onClick={() => trial.mutate(id, { onSuccess: () => setIsOpen(true) })}
          >
            {t('settings.testWebhook')}
          </Button>
          <Button size="xs" variant="default" onClick={onChange}>
            {t('common.edit')}
          </Button>
          <Button size="xs" variant="default" onClick={onRotate}>
            {t('settings.rotateSecret')}
          </Button>
          <Button size="xs" variant="default" c="var(--leadport-error)" onClick={onDelete}>
            {t('common.delete')}
          </Button>
        </Group>
        {isOpen && <DeliveryTable webhookId={id} />}
      </Stack>
    </Paper>
  );
}

function LastDelivery({ webhook: { lastDelivery } }: { webhook: Webhook }) {
  const { t } = useTranslation();
  if (!lastDelivery) {
    return (
      <Text size="xs" c="dimmed">
        {t('settings.noDeliveries')}
      </Text>
    );
  }
  const { delivered, at } = lastDelivery;
  return (
    <Group gap={6}>
      <Badge color={delivered ? 'green' : 'red'} variant="light">
        {delivered ? t('settings.deliveryStates.delivered') : t('settings.notDelivered')}
      </Badge>
      <Text size="xs" c="dimmed">
        {t('settings.lastDelivery')} <DateTime value={at} />
      </Text>
    </Group>
  );
}
