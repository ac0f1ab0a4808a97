import { Button, Group, Stack, Text } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKey } from '../../../../contract/api-key.ts';
import { ConfirmModal } from '../../../ui/confirm-modal.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { ApiKeyModal } from './api-key-modal.tsx';
import { apiKeysQuery, useRevokeApiKey } from './api-key-queries.ts';
import { ApiKeyTable } from './api-key-table.tsx';

/** 設定 → API キー: one's own; for admins all of the company. */
export function ApiKeyPage() {
  const { t } = useTranslation();
  const keys = useQuery(apiKeysQuery);
  const revoke = useRevokeApiKey();
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey>();
  const close = () => {
    setRevoking(undefined);
    revoke.reset();
  };
  return (
    <Stack>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text size="sm" maw={760}>
          {t('settings.apiKeysText')}
        </Text>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ flexShrink: 0 }}
          onClick={() => setMaking(true)}
        >
          {t('settings.newKey')}
        </Button>
      </Group>
      <ErrorAlert error={keys.error} />
      {keys.data?.length === 0 && (
        <EmptyState
          icon={<IconKey size={40} />}
          title={t('settings.noKeysTitle')}
          text={t('settings.noKeysText')}
        />
      )}
      {!keys.error && keys.data?.length !== 0 && <ApiKeyTable keys={keys.data} onRevoke={setRevoking} />}
      {making && <ApiKeyModal onClose={() => setMaking(false)} />}
      <ConfirmModal
        opened={revoking !== undefined}
        title={t('settings.revokeTitle')}
        confirm={t('settings.revoke')}
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoking && revoke.mutate(revoking.id, { onSuccess: close })}
        onClose={close}
      >
        <Text size="sm">{revoking && t('settings.revokeText', { name: revoking.name })}</Text>
      </ConfirmModal>
    </Stack>
  );
}
