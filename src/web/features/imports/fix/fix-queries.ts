import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { importRecordSchema } from '../../../../contract/import.ts';
import {
  type dismissalSchema,
  failedRowAnswerSchema,
  failedRowPageSchema,
  type JudgedRow,
} from '../../../../contract/open-row.ts';
import { call } from '../../../app/api/call.ts';
import { importQuery } from '../import-queries.ts';

/** Failed rows that are still to be mended, page by page, with what is wrong with them now. */
export function openRowsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['imports', 'failed-rows', id],
    queryFn: ({ pageParam, signal }) =>
      call(failedRowPageSchema, { path: `/imports/${id}/failed-rows`, query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // What is being typed must not be replaced under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Cells of a row as they are mended; null: as they were in the file. */
export type Draft = { readonly row: number; readonly cells: readonly string[] | null };

/** Keeps drafts on the server and shows what is still wrong with their rows. */
export function useSaveDrafts(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (rows: readonly Draft[]) =>
      call(failedRowAnswerSchema, { method: 'PUT', path: `/imports/${id}/failed-rows`, body: { rows } }),
    onSuccess: ({ rows }) => {
      const judged = new Map<number, JudgedRow>(rows.map((row) => [row.row, row]));
      queryClient.setQueryData(openRowsQuery(id).queryKey, (data) => {
        if (!data) return data;
        const pages = data.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => judged.get(item.row) ?? item),
        }));
        return { ...data, pages };
      });
      return queryClient.invalidateQueries({ queryKey: importQuery(id).queryKey });
    },
  });
}

/** Takes failed rows away, or puts them back. */
export function useDismissRows(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof dismissalSchema>) =>
      call(importRecordSchema, { method: 'POST', path: `/imports/${id}/failed-rows/dismiss`, body }),
    onSuccess: async (record) => {
      queryClient.setQueryData(importQuery(id).queryKey, record);
      await queryClient.invalidateQueries({ queryKey: openRowsQuery(id).queryKey });
    },
  });
}

/** Imports the mended rows; gives the record of that import. */
export function useRetryImport(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call(importRecordSchema, { method: 'POST', path: `/imports/${id}/retry` }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['imports'] }),
  });
}
