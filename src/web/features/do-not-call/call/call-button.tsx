import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CallBan } from '../../../../contract/call.ts';
import { callSchema } from '../../../../contract/call.ts';
import { showPhone } from '../../../../contract/show-phone.ts';
import { call } from '../../../app/api/call.ts';
import { notifyProblem } from '../../../ui/notify.ts';
import { useRefreshBans } from '../do-not-call-queries.ts';

type Props = { contactId: string; name: string; phone: string; e164: string | null; ban: CallBan | null };

/**
 * 架電: asks the server at the moment of the call, regardless of the state of the page, and passes
 * the number to the telephone. If the call is refused, shows the reason and refreshes the page.
 */
export function CallButton({ contactId, name, phone: written, e164, ban }: Props) {
  const phone = showPhone(written, e164);
  const { t } = useTranslation();
  const refresh = useRefreshBans();
  const queryClient = useQueryClient();
  const place = useMutation({
    mutationFn: () => call(callSchema, { method: 'POST', path: '/calls', body: { contactId } }),
    onSuccess: ({ tel }) => {
      window.location.assign(tel);
      void queryClient.invalidateQueries({ queryKey: ['calls'] });
    },
    onError: (error) => {
      notifyProblem(error);
      void refresh();
    },
  });
  const label = ban ? t('doNotCall.callOff', { phone }) : t('doNotCall.call', { name, phone });
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="light"
        color="teal"
        aria-label={label}
        aria-disabled={ban !== null}
        {...(ban ? { 'data-disabled': true } : {})}
        loading={place.isPending}
        onClick={() => !ban && place.mutate()}
      >
        <IconPhone size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
