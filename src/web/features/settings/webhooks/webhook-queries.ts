import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  deliveryPageSchema,
  queuedDeliverySchema,
  type webhookChangeSchema,
  type webhookDraftSchema,
  webhookListSchema,
  webhookSchema,
  webhookSecretSchema,
} from '../../../../contract/webhook.ts';
import { call, send } from '../../../app/api/call.ts';

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async ({ signal }) => (await call(webhookListSchema, { path: '/webhooks', signal })).items,
});

/** The messages of a webhook, latest first; looked up again while they are shown. */
export function deliveriesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 20, cursor: pageParam };
      return call(deliveryPageSchema, { path: `/webhooks/${id}/deliveries`, query, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 3000,
  });
}

function useWebhookMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
  });
}

export function useCreateWebhook() {
  return useWebhookMutation((body: z.input<typeof webhookDraftSchema>) =>
    call(webhookSecretSchema, { method: 'POST', path: '/webhooks', body }),
  );
}

export function useChangeWebhook() {
  return useWebhookMutation(({ id, ...body }: z.input<typeof webhookChangeSchema> & { id: string }) =>
    call(webhookSchema, { method: 'PATCH', path: `/webhooks/${id}`, body }),
  );
}

export function useDeleteWebhook() {
  return useWebhookMutation((id: string) => send({ method: 'DELETE', path: `/webhooks/${id}` }));
}

export function useRotateSecret() {
  return useWebhookMutation((id: string) =>
    call(webhookSecretSchema, { method: 'POST', path: `/webhooks/${id}/rotate-secret` }),
  );
}

export function useTestWebhook() {
  return useWebhookMutation((id: string) =>
    call(queuedDeliverySchema, { method: 'POST', path: `/webhooks/${id}/test` }),
  );
}

export function useReplay(id: string) {
  return useWebhookMutation((deliveryId: string) =>
    call(queuedDeliverySchema, { method: 'POST', path: `/webhooks/${id}/deliveries/${deliveryId}/replay` }),
  );
}
