import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keptLeadPageSchema, undoPreviewSchema } from '../../../../contract/undo.ts';
import { call } from '../../../app/api/call.ts';

/** What an undo would do now: asked anew each time somebody wonders. */
export function undoPreviewQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'undo', id],
    queryFn: ({ signal }) => call(undoPreviewSchema, { path: `/imports/${id}/undo`, signal }),
    gcTime: 0,
    staleTime: 0,
  });
}

/** Leads that the undo has kept, page by page. */
export function keptLeadsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['imports', 'kept-leads', id],
    queryFn: ({ pageParam, signal }) =>
      call(keptLeadPageSchema, { path: `/imports/${id}/kept-leads`, query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
