import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import {
  callBarrierTexts,
  type callChangeSchema,
  callPageSchema,
  callRecordSchema,
} from '../../../../contract/call.ts';
import { nextLeadSchema, timelineSchema } from '../../../../contract/lead.ts';
import { call } from '../../../app/api/call.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { notifyDone, notifyProblem } from '../../../ui/notify.ts';

type CallChange = z.input<typeof callChangeSchema>;

/** The calls to a lead that have no result yet, newest first. */
export function openCallsQuery(leadId: string) {
  return queryOptions({
    queryKey: ['calls', leadId, 'open'],
    queryFn: ({ signal }) =>
      call(callPageSchema, { path: '/calls', query: { leadId, state: 'open' }, signal }),
  });
}

/** What happened to a lead, newest first. */
export function timelineQuery(leadId: string) {
  return queryOptions({
    queryKey: ['calls', leadId, 'timeline'],
    queryFn: ({ signal }) => call(timelineSchema, { path: `/leads/${leadId}/timeline`, signal }),
  });
}

/** Records the result of a call. It can ban the number, so bans are loaded again too. */
export function useCloseCall(leadId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, change }: { readonly id: string; readonly change: CallChange }) =>
      call(callRecordSchema, { method: 'PATCH', path: `/calls/${id}`, body: change }),
    onSuccess: async () => {
      await Promise.all(
        [['calls', leadId], ['leads'], ['contacts'], ['do-not-call']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
}

/** Opens the lead that the agent calls next, or says why there is none. `skip`: puts this lead back. */
export function useNextLead(projectId: string) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (skip?: string) =>
      call(nextLeadSchema, {
        method: 'POST',
        path: `/projects/${projectId}/next-lead`,
        body: skip === undefined ? {} : { skip },
      }),
    onSuccess: ({ lead, reason }) => {
      if (lead) void navigate({ to: '/leads/$leadId', params: { leadId: lead.id } });
      else notifyDone(reason ? callBarrierTexts[reason][language] : t('lead.calls.noNext'));
    },
    onError: notifyProblem,
  });
}
