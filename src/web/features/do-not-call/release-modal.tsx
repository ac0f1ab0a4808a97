import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoNotCallEntry } from '../../../contract/do-not-call.ts';
import { showPhone } from '../../../contract/show-phone.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { WrittenAs } from '../../ui/written-as.tsx';
import { useRelease } from './do-not-call-queries.ts';
import { useScopeName } from './use-scope-name.ts';

/** 解除: ends the ban, with the reason that the history keeps. */
export function ReleaseModal({ entry, onClose }: { entry: DoNotCallEntry; onClose: () => void }) {
  const { t } = useTranslation();
  const scopeName = useScopeName();
  const release = useRelease(entry.id);
  const [reason, setReason] = useState('');
  const phone = entry.erased ? t('doNotCall.erasedNumber') : showPhone(entry.phone, entry.phoneE164);
  const submit = () =>
    release.mutate(reason.trim(), {
      onSuccess: () => {
        notifyDone(t('doNotCall.releasedDone', { phone }));
        onClose();
      },
    });
  return (
    <Dialog opened onClose={onClose} title={t('doNotCall.releaseTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          submit();
        }}
      >
        <Stack>
          <ErrorAlert error={release.error} />
          <Text size="sm">{t('doNotCall.releaseText', { phone, scope: scopeName(entry) })}</Text>
          {!entry.erased && <WrittenAs phone={entry.phone} e164={entry.phoneE164} />}
          <Textarea
            label={t('doNotCall.releaseReason')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={release.isPending} disabled={reason.trim() === ''}>
              {t('doNotCall.release')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
