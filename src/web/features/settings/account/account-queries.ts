import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  enrolmentSchema,
  type meChangeSchema,
  meSchema,
  ownSessionListSchema,
  recoveryCodesSchema,
} from '../../../../contract/session.ts';
import type { passwordChangeSchema } from '../../../../contract/user.ts';
import { call, send } from '../../../app/api/call.ts';
import { meQuery } from '../../sign-in/session.ts';

/** Where the person is signed in. */
export const ownSessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => (await call(ownSessionListSchema, { path: '/sessions', signal })).items,
});

export function useChangeMe() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: z.input<typeof meChangeSchema>) =>
      call(meSchema, { method: 'PATCH', path: '/session', body: change }),
    onSuccess: (me) => queryClient.setQueryData(meQuery.queryKey, me),
  });
}

/** Other sessions of the person end with it. */
export function useChangePassword() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: z.input<typeof passwordChangeSchema>) =>
      send({ method: 'PATCH', path: '/session/password', body: change }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  });
}

/** Ends the session of this id; without one all but the present. */
export function useEndSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string | undefined) =>
      send({ method: 'DELETE', path: id === undefined ? '/sessions' : `/sessions/${id}` }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  });
}

const path = '/session/second-factor';

export function useBeginSecondFactor() {
  return useMutation({
    mutationFn: (password: string) => call(enrolmentSchema, { method: 'POST', path, body: { password } }),
  });
}

/** The person is told to have it only by `refreshMe`, after they have kept the recovery codes. */
export function useConfirmSecondFactor() {
  return useMutation({
    mutationFn: (code: string) =>
      call(recoveryCodesSchema, { method: 'POST', path: `${path}/confirmation`, body: { code } }),
  });
}

export function useRemoveSecondFactor() {
  const refresh = useRefreshMe();
  return useMutation({
    mutationFn: (password: string) => send({ method: 'POST', path: `${path}/removal`, body: { password } }),
    onSuccess: refresh,
  });
}

export function useRenewCodes() {
  return useMutation({
    mutationFn: (password: string) =>
      call(recoveryCodesSchema, { method: 'POST', path: `${path}/recovery-codes`, body: { password } }),
  });
}

export function useRefreshMe() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
}
