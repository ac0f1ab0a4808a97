import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { type companyChangeSchema, meSchema } from '../../../../contract/session.ts';
import { call } from '../../../app/api/call.ts';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { meQuery, useMe } from '../../sign-in/session.ts';
import { Panel } from '../panel.tsx';
import { ListRetention } from './list-retention.tsx';

/** 設定 → 会社: what holds for everybody of the company. Admins only. */
export function CompanyPage() {
  const { t } = useTranslation();
  const { tenant } = useMe();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (body: z.input<typeof companyChangeSchema>) =>
      call(meSchema, { method: 'PATCH', path: '/company', body }),
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      notifyDone(t('common.saved'));
    },
  });
  return (
    <Panel title={tenant.name}>
      <ErrorAlert error={change.error} />
      <Switch
        label={t('settings.requireSecondFactor')}
        description={t('settings.requireSecondFactorHint')}
        checked={tenant.secondFactorRequired}
        disabled={change.isPending}
        onChange={(event) => change.mutate({ secondFactorRequired: event.currentTarget.checked })}
      />
      <ListRetention
        days={tenant.listRetentionDays}
        busy={change.isPending}
        error={change.error}
        onChange={(listRetentionDays, onSaved) =>
          change.mutate({ listRetentionDays }, { onSuccess: onSaved })
        }
      />
    </Panel>
  );
}
