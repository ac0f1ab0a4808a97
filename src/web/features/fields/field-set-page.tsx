import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useIsAdmin } from '../sign-in/session.ts';
import { fieldSetsQuery } from './field-queries.ts';
import { FieldSetCard } from './field-set-card.tsx';
import { FieldSetModal } from './field-set-modal.tsx';

/** カスタム項目: the field sets with their fields and projects. */
export function FieldSetPage() {
  const { t } = useTranslation();
  const sets = useQuery(fieldSetsQuery);
  const isAdmin = useIsAdmin();
  const [making, setMaking] = useState(false);
  const newSet = isAdmin && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t('fields.newSet')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('fields.title')}>{newSet}</PageHeader>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('fields.intro')}
        </Text>
        <ErrorAlert error={sets.error} />
        {sets.isPending && <Skeleton height={160} />}
        {sets.data?.length === 0 && (
          <EmptyState
            icon={<IconForms size={40} />}
            title={t('fields.emptyTitle')}
            text={t('fields.emptyText')}
          />
        )}
        {sets.data?.map((set) => (
          <FieldSetCard key={set.id} set={set} />
        ))}
      </Stack>
      {making && <FieldSetModal onClose={() => setMaking(false)} />}
    </>
  );
}
