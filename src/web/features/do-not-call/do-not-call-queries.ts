import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  type DoNotCallReason,
  type DoNotCallState,
  doNotCallAddedSchema,
  type doNotCallDraftSchema,
  doNotCallEntrySchema,
  doNotCallPageSchema,
  numberHistorySchema,
} from '../../../contract/do-not-call.ts';
import { workgroupListSchema } from '../../../contract/workgroup.ts';
import { call } from '../../app/api/call.ts';

/** The filters of the list. */
export type EntryNarrowing = {
  readonly q?: string | undefined;
  readonly workgroupId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly reason?: DoNotCallReason | undefined;
  readonly importId?: string | undefined;
  readonly state?: DoNotCallState | undefined;
};

/** The entries of 禁止リスト, page by page, newest first. */
export function entriesQuery(narrowing: EntryNarrowing) {
  return infiniteQueryOptions({
    queryKey: ['do-not-call', 'entries', narrowing],
    queryFn: ({ pageParam, signal }) =>
      call(doNotCallPageSchema, { path: '/do-not-call', query: { ...narrowing, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** All bans of the number and all call attempts. */
export function historyQuery(phone: string) {
  return queryOptions({
    queryKey: ['do-not-call', 'history', phone],
    queryFn: ({ signal }) =>
      call(numberHistorySchema, { path: '/do-not-call/history', query: { phone }, signal }),
  });
}

/** The workgroups that the user can ban for: all for administrators, their own for others. */
export const workgroupsQuery = queryOptions({
  queryKey: ['workgroups'],
  queryFn: async ({ signal }) => (await call(workgroupListSchema, { path: '/workgroups', signal })).items,
});

/** Bans numbers, contacts or leads. */
export function useBan() {
  const refresh = useRefreshBans();
  return useMutation({
    mutationFn: (draft: z.input<typeof doNotCallDraftSchema>) =>
      call(doNotCallAddedSchema, { method: 'POST', path: '/do-not-call', body: draft }),
    onSuccess: refresh,
  });
}

/** 解除: ends a ban before its time. */
export function useRelease(id: string) {
  const refresh = useRefreshBans();
  return useMutation({
    mutationFn: (reason: string) =>
      call(doNotCallEntrySchema, { method: 'POST', path: `/do-not-call/${id}/release`, body: { reason } }),
    onSuccess: refresh,
  });
}

/** Refetches everything that shows whether a number may be called. */
export function useRefreshBans() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['do-not-call'] }),
      queryClient.invalidateQueries({ queryKey: ['leads'] }),
      queryClient.invalidateQueries({ queryKey: ['contacts'] }),
    ]);
}
