import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  invitedUserSchema,
  passwordLinkSchema,
  type userChangeSchema,
  type userDraftSchema,
  userListSchema,
  userSchema,
} from '../../../contract/user.ts';
import { call, send } from '../../app/api/call.ts';

/** All users of the company, including deactivated ones. Administrators only. */
export const allUsersQuery = queryOptions({
  queryKey: ['users', 'all'],
  queryFn: async ({ signal }) =>
    (await call(userListSchema, { path: '/users', query: { inactive: true }, signal })).items,
});

export function useInviteUser() {
  const refresh = useRefreshUsers();
  return useMutation({
    mutationFn: (draft: z.input<typeof userDraftSchema>) =>
      call(invitedUserSchema, { method: 'POST', path: '/users', body: draft }),
    onSuccess: refresh,
  });
}

type Change = { id: string; change: z.input<typeof userChangeSchema> };

export function useChangeUser() {
  const refresh = useRefreshUsers();
  return useMutation({
    mutationFn: ({ id, change }: Change) =>
      call(userSchema, { method: 'PATCH', path: `/users/${id}`, body: change }),
    onSuccess: refresh,
  });
}

/** Creates a link with which the user sets a password. */
export function useMakeLink() {
  return useMutation({
    mutationFn: (id: string) =>
      call(passwordLinkSchema, { method: 'POST', path: `/users/${id}/password-link` }),
  });
}

export function useResetSecondFactor() {
  const refresh = useRefreshUsers();
  return useMutation({
    mutationFn: (id: string) => send({ method: 'DELETE', path: `/users/${id}/second-factor` }),
    onSuccess: refresh,
  });
}

/** Also refetches the signed-in user, who may have changed themselves. */
function useRefreshUsers() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['users'] }),
      queryClient.invalidateQueries({ queryKey: ['me'] }),
      queryClient.invalidateQueries({ queryKey: ['workgroups'] }),
    ]);
}
