import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  type workgroupDraftSchema,
  workgroupListSchema,
  workgroupSchema,
} from '../../../contract/workgroup.ts';
import { call, send } from '../../app/api/call.ts';

/** All workgroups for administrators, their own for others. */
export const workgroupsQuery = queryOptions({
  queryKey: ['workgroups'],
  queryFn: async ({ signal }) => (await call(workgroupListSchema, { path: '/workgroups', signal })).items,
});

/** Creates a workgroup, or updates the one with this id. */
export function useSaveWorkgroup(id: string | undefined) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: z.input<typeof workgroupDraftSchema>) =>
      id === undefined
        ? call(workgroupSchema, { method: 'POST', path: '/workgroups', body: draft })
        : call(workgroupSchema, { method: 'PATCH', path: `/workgroups/${id}`, body: draft }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['workgroups'] }),
  });
}

export function useDeleteWorkgroup() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send({ method: 'DELETE', path: `/workgroups/${id}` }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['workgroups'] }),
  });
}
