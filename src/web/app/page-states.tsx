import { Button, Skeleton, Stack } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorAlert } from '../ui/error-alert.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** A page on its way. */
export function PagePending() {
  const { t } = useTranslation();
  return (
    <Stack aria-busy aria-label={t('common.loading')}>
      <Skeleton height={28} width={220} />
      <Skeleton height={40} />
      <Skeleton height={240} />
    </Stack>
  );
}

/** A page that could not be shown. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Stack p="lg">
      <ErrorAlert error={error}>
        <Button variant="default" size="xs" onClick={retry}>
          {t('common.retry')}
        </Button>
      </ErrorAlert>
    </Stack>
  );
}

/** An address that leads nowhere. */
export function PageNotFound() {
  const { t } = useTranslation();
  usePageTitle(t('problem.pageNotFound.title'));
  return (
    <EmptyState
      icon={<IconMapQuestion size={40} />}
      title={t('problem.pageNotFound.title')}
      text={t('problem.pageNotFound.hint')}
    >
      <LinkButton to="/leads" variant="default">
        {t('problem.pageNotFound.toLeads')}
      </LinkButton>
    </EmptyState>
  );
}
