import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { savedMappingListSchema } from '../../../../contract/saved-mapping.ts';
import { call, send } from '../../../app/api/call.ts';

/** How lists of a header were mapped last time. */
export const savedMappingsQuery = queryOptions({
  queryKey: ['saved-mappings'],
  queryFn: async ({ signal }) =>
    (await call(savedMappingListSchema, { path: '/saved-mappings', signal })).items,
});

export function useForgetMapping() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (fingerprint: string) => send({ method: 'DELETE', path: `/saved-mappings/${fingerprint}` }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['saved-mappings'] }),
  });
}
