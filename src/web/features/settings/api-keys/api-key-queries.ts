import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { type apiKeyDraftSchema, apiKeyListSchema, madeApiKeySchema } from '../../../../contract/api-key.ts';
import { call, send } from '../../../app/api/call.ts';

/** One's own keys; for admins all of the company. */
export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async ({ signal }) => (await call(apiKeyListSchema, { path: '/api-keys', signal })).items,
});

export function useCreateApiKey() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: z.input<typeof apiKeyDraftSchema>) =>
      call(madeApiKeySchema, { method: 'POST', path: '/api-keys', body: draft }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  });
}

export function useRevokeApiKey() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send({ method: 'DELETE', path: `/api-keys/${id}` }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  });
}
