import { Stack, Text } from '@mantine/core';
import { IconTableColumn } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedMapping } from '../../../../contract/saved-mapping.ts';
import { ConfirmModal } from '../../../ui/confirm-modal.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { savedMappingsQuery, useForgetMapping } from './mapping-queries.ts';
import { MappingTable } from './mapping-table.tsx';

/** 設定 → 保存した紐づけ: what the next list of a header is mapped by. */
export function MappingPage() {
  const { t } = useTranslation();
  const mappings = useQuery(savedMappingsQuery);
  const forget = useForgetMapping();
  const [chosen, setChosen] = useState<SavedMapping>();
  const close = () => setChosen(undefined);
  return (
    <Stack>
      <Text size="sm">{t('settings.mappingsText')}</Text>
      <ErrorAlert error={mappings.error} />
      {mappings.data?.length === 0 && (
        <EmptyState
          icon={<IconTableColumn size={40} />}
          title={t('settings.noMappingsTitle')}
          text={t('settings.noMappingsText')}
        />
      )}
      {!mappings.error && mappings.data?.length !== 0 && (
        <MappingTable mappings={mappings.data} onForget={setChosen} />
      )}
      <ConfirmModal
        opened={chosen !== undefined}
        title={t('settings.forgetTitle')}
        confirm={t('common.delete')}
        busy={forget.isPending}
        error={forget.error}
        onConfirm={() => chosen && forget.mutate(chosen.fingerprint, { onSuccess: close })}
        onClose={close}
      >
        <Text size="sm">{t('settings.forgetText')}</Text>
      </ConfirmModal>
    </Stack>
  );
}
