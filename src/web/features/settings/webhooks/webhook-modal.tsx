import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Webhook, webhookEventNames, webhookEvents } from '../../../../contract/webhook.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { useChangeWebhook, useCreateWebhook } from './webhook-queries.ts';
import { WebhookSecret } from './webhook-secret.tsx';

/** Creates a webhook and shows its secret this once, or changes one. */
export function WebhookModal({ webhook, onClose }: { webhook?: Webhook | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [events, setEvents] = useState<string[]>(webhook?.events ?? [...webhookEvents]);
  const create = useCreateWebhook();
  const change = useChangeWebhook();
  const title = webhook ? t('settings.changeWebhook') : t('settings.newWebhook');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft = { url, events: webhookEvents.filter((known) => events.includes(known)) };
    if (webhook) change.mutate({ id: webhook.id, ...draft }, { onSuccess: onClose });
    else create.mutate(draft);
  };

  if (create.data) return <WebhookSecret value={create.data.secret} onClose={onClose} />;
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <ErrorAlert error={create.error ?? change.error} />
          <TextInput
            label="URL"
            description={t('settings.webhookUrlHint')}
            type="url"
            required
            maxLength={2000}
            data-autofocus
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Checkbox.Group label={t('settings.webhookEvents')} required value={events} onChange={setEvents}>
            <Stack gap={6} mt={6}>
              {webhookEvents.map((event) => (
                <Checkbox
                  key={event}
                  value={event}
                  label={webhookEventNames[event][language]}
                  description={event}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              loading={create.isPending || change.isPending}
              disabled={!url.trim() || events.length === 0}
            >
              {webhook ? t('common.save') : t('settings.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
