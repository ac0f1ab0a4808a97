import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { z } from 'zod';
import {
  type BulkDecision,
  bulkDecidedSchema,
  type DuplicateDecision,
  type DuplicateRow,
  duplicatePageSchema,
  duplicateSummarySchema,
  type MatchReason,
} from '../../../../contract/duplicate.ts';
import { importRecordSchema } from '../../../../contract/import.ts';
import { call, send } from '../../../app/api/call.ts';
import { importQuery } from '../import-queries.ts';

export function duplicateSummaryQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'duplicate-summary', id],
    queryFn: ({ signal }) =>
      call(duplicateSummarySchema, { path: `/imports/${id}/duplicates/summary`, signal }),
  });
}

/** The rows to be decided about, page by page; decided ones stay in their place. */
export function duplicateRowsQuery(id: string, reason: MatchReason | undefined) {
  return infiniteQueryOptions({
    queryKey: ['imports', 'duplicates', id, reason ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call(duplicatePageSchema, {
        path: `/imports/${id}/duplicates`,
        query: { cursor: pageParam, reason },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchOnWindowFocus: false,
  });
}

type Pages = InfiniteData<z.output<typeof duplicatePageSchema>, string | undefined>;

/** Decides about one row; it shows at once, and goes back where it could not be done. */
export function useDecideRow(id: string, reason: MatchReason | undefined) {
  const queryClient = useQueryClient();
  const { queryKey } = duplicateRowsQuery(id, reason);
  return useMutation({
    mutationFn: ({ row, ...body }: DuplicateDecision & { row: number }) =>
      send({ method: 'PUT', path: `/imports/${id}/duplicates/${row}`, body }),
    onMutate: ({ row, action, leadId, fields }) => {
      const put = (item: DuplicateRow): DuplicateRow => ({
        ...item,
        decision: action && {
          action,
          leadId: leadId ?? item.matches[0]?.leadId ?? '',
          fields,
          decidedAt: new Date().toISOString(),
        },
      });
      queryClient.setQueryData<Pages>(queryKey, (data) => data && replaceRow(data, row, put));
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: duplicateSummaryQuery(id).queryKey }),
  });
}

function replaceRow(data: Pages, row: number, put: (item: DuplicateRow) => DuplicateRow): Pages {
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.row === row ? put(item) : item)),
  }));
  return { ...data, pages };
}

export function useDecideAll(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: BulkDecision) =>
      call(bulkDecidedSchema, { method: 'POST', path: `/imports/${id}/duplicates/decide`, body }),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['imports', 'duplicates', id] }),
        queryClient.invalidateQueries({ queryKey: duplicateSummaryQuery(id).queryKey }),
      ]),
  });
}

export function useContinueImport(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call(importRecordSchema, { method: 'POST', path: `/imports/${id}/submit-review` }),
    onSuccess: (record) => {
      queryClient.setQueryData(importQuery(id).queryKey, record);
      return queryClient.invalidateQueries({ queryKey: ['imports', 'waiting'] });
    },
  });
}
