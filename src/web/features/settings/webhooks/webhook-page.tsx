import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../../../contract/webhook.ts';
import { ConfirmModal } from '../../../ui/confirm-modal.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { WebhookCard } from './webhook-card.tsx';
import { WebhookModal } from './webhook-modal.tsx';
import { useDeleteWebhook, useRotateSecret, webhooksQuery } from './webhook-queries.ts';
import { WebhookSecret } from './webhook-secret.tsx';

type Opened = { readonly dialog: 'create' | 'change' | 'rotate' | 'delete'; readonly webhook?: Webhook };

/** 設定 → Webhook: addresses that receive events, and the messages to them. */
export function WebhookPage() {
  const { t } = useTranslation();
  const webhooks = useQuery(webhooksQuery);
  const [opened, setOpened] = useState<Opened>();
  const rotate = useRotateSecret();
  const remove = useDeleteWebhook();
  const close = () => {
    setOpened(undefined);
    rotate.reset();
    remove.reset();
  };
  const chosen = opened?.webhook;
  return (
    <Stack>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text size="sm" maw={760}>
          {t('settings.webhooksText')}
        </Text>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ flexShrink: 0 }}
          onClick={() => setOpened({ dialog: 'create' })}
        >
          {t('settings.newWebhook')}
        </Button>
      </Group>
      <ErrorAlert error={webhooks.error} />
      {webhooks.data?.length === 0 && (
        <EmptyState
          icon={<IconWebhook size={40} />}
          title={t('settings.noWebhooksTitle')}
          text={t('settings.noWebhooksText')}
        />
      )}
      {webhooks.data?.map((webhook) => (
        <WebhookCard
          key={webhook.id}
          webhook={webhook}
          onChange={() => setOpened({ dialog: 'change', webhook })}
          onRotate={() => setOpened({ dialog: 'rotate', webhook })}
          onDelete={() => setOpened({ dialog: 'delete', webhook })}
        />
      ))}
      {(opened?.dialog === 'create' || opened?.dialog === 'change') && (
        <WebhookModal webhook={chosen} onClose={close} />
      )}
      {rotate.data && <WebhookSecret value={rotate.data.secret} onClose={close} />}
      <ConfirmModal
        opened={opened?.dialog === 'rotate' && !rotate.data}
        title={t('settings.rotateSecret')}
        confirm={t('settings.rotateSecret')}
        busy={rotate.isPending}
        error={rotate.error}
        onConfirm={() => chosen && rotate.mutate(chosen.id)}
        onClose={close}
      >
        <Text size="sm">{t('settings.rotateSecretText')}</Text>
      </ConfirmModal>
      <ConfirmModal
        opened={opened?.dialog === 'delete'}
        title={t('settings.deleteWebhook')}
        confirm={t('common.delete')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => chosen && remove.mutate(chosen.id, { onSuccess: close })}
        onClose={close}
      >
        <Text size="sm">{t('settings.deleteWebhookText', { url: chosen?.url ?? '' })}</Text>
      </ConfirmModal>
    </Stack>
  );
}
