import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { erasurePageSchema, erasureSchema } from '../../../contract/erasure.ts';
import { call } from '../../app/api/call.ts';

/** The newest reports. Refetched while an erasure is running. */
export const erasuresQuery = queryOptions({
  queryKey: ['erasures'],
  queryFn: async ({ signal }) =>
    (await call(erasurePageSchema, { path: '/erasures', query: { limit: 200 }, signal })).items,
  refetchInterval: ({ state }) => (state.data?.some(({ finishedAt }) => finishedAt === null) ? 2000 : false),
});

export function useErase() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: { phone: string; reason: string }) =>
      call(erasureSchema, { method: 'POST', path: '/erasures', body: draft }),
    onSuccess: () => queries.invalidateQueries({ queryKey: erasuresQuery.queryKey }),
  });
}
