import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { fieldSuggestionSchema } from '../../../contract/field.ts';
import {
  type fileOptionsSchema,
  type ImportOptions,
  type ImportRecord,
  type importDraftSchema,
  importPageSchema,
  importRecordSchema,
  importRowPageSchema,
  type importRowQuerySchema,
  type importStartSchema,
  previewSchema,
} from '../../../contract/import.ts';
import type { Mapping } from '../../../contract/mapping.ts';
import { type LeadOutcome, outcomeLeadPageSchema } from '../../../contract/outcome-lead.ts';
import type { Provenance } from '../../../contract/provenance.ts';
import type { cancelRequestSchema, undoRequestSchema } from '../../../contract/undo.ts';
import { call, send } from '../../app/api/call.ts';
import { isMoving } from './import-progress.ts';

export type ImportDraft = z.input<typeof importDraftSchema>;
export type RowsShown = z.infer<typeof importRowQuerySchema>['show'];

/** The lines of インポート履歴, page by page, newest first. */
export const importLinesQuery = infiniteQueryOptions({
  queryKey: ['imports', 'lines'],
  queryFn: ({ pageParam, signal }) =>
    call(importPageSchema, { path: '/imports', query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  // What an import waits for changes with others, of which its own line is not told.
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'queued')) ? 5000 : false,
});

/** One import. While its file is being read or checked it is asked for every second; while it runs, for the problems that its events do not carry. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'record', id],
    queryFn: ({ signal }) => call(importRecordSchema, { path: `/imports/${id}`, signal }),
    refetchInterval: ({ state }) => {
      if (state.data?.status === 'receiving' || state.data?.status === 'checking') return 1000;
      return state.data && isMoving(state.data.status) ? 5000 : false;
    },
  });
}

/** Says where the list of an import comes from. */
export function useChangeProvenance(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (provenance: Provenance) =>
      call(importRecordSchema, { method: 'PATCH', path: `/imports/${id}/provenance`, body: provenance }),
    onSuccess: (record) => client.setQueryData(importQuery(id).queryKey, record),
  });
}

/** The rows of an import that a person should look at, page by page. */
export function importRowsQuery(id: string, show: RowsShown) {
  return infiniteQueryOptions({
    queryKey: ['imports', 'rows', id, show],
    queryFn: ({ pageParam, signal }) =>
      call(importRowPageSchema, { path: `/imports/${id}/rows`, query: { show, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** What came of rows that are in, page by page. */
export function outcomeLeadsQuery(id: string, outcome: LeadOutcome) {
  return infiniteQueryOptions({
    queryKey: ['imports', 'rows', id, outcome],
    queryFn: ({ pageParam, signal }) =>
      call(outcomeLeadPageSchema, {
        path: `/imports/${id}/leads`,
        query: { outcome, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** The sample of the file through a mapping and all checks; nothing is written. */
export function previewQuery(id: string, mapping: Mapping, options: ImportOptions) {
  const body = { mapping, options };
  return queryOptions({
    queryKey: ['imports', 'preview', id, body],
    queryFn: ({ signal }) =>
      call(previewSchema, { method: 'POST', path: `/imports/${id}/preview`, body, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The custom field that would suit a column of the file. */
export function fieldSuggestionQuery(id: string, column: number) {
  return queryOptions({
    queryKey: ['imports', 'field-suggestion', id, column],
    queryFn: ({ signal }) =>
      call(fieldSuggestionSchema, { path: `/imports/${id}/columns/${column}/field`, signal }),
  });
}

export function useCreateImport() {
  const keep = useKeepImport();
  return useMutation({
    mutationFn: (draft: ImportDraft) =>
      call(importRecordSchema, { method: 'POST', path: '/imports', body: draft }),
    onSuccess: keep,
  });
}

/** Has the file read anew, in the way the person says. */
export function useReadAgain(id: string) {
  const queryClient = useQueryClient();
  const keep = useKeepImport();
  return useMutation({
    mutationFn: (choice: z.input<typeof fileOptionsSchema>) =>
      call(importRecordSchema, { method: 'PATCH', path: `/imports/${id}/file-options`, body: choice }),
    onSuccess: (record) => {
      // Other cells, other previews.
      queryClient.removeQueries({ queryKey: ['imports', 'preview', id] });
      queryClient.removeQueries({ queryKey: ['imports', 'field-suggestion', id] });
      return keep(record);
    },
  });
}

/** 事前チェック: the record goes to `checking`, and comes back with its counts. */
export function useCheckImport(id: string) {
  const keep = useKeepImport();
  return useMutation({
    mutationFn: (start: z.input<typeof importStartSchema>) =>
      call(importRecordSchema, { method: 'POST', path: `/imports/${id}/check`, body: start }),
    onSuccess: keep,
  });
}

export function useStartImport(id: string) {
  const keep = useKeepImport();
  return useMutation({
    mutationFn: (start: z.input<typeof importStartSchema>) =>
      call(importRecordSchema, { method: 'POST', path: `/imports/${id}/start`, body: start }),
    onSuccess: keep,
  });
}

export function useCommandImport(id: string) {
  const keep = useKeepImport();
  return useMutation({
    mutationFn: (command: 'pause' | 'resume') =>
      call(importRecordSchema, { method: 'POST', path: `/imports/${id}/${command}` }),
    onSuccess: keep,
  });
}

export function useCancelImport(id: string) {
  const keep = useKeepImport();
  return useMutation({
    mutationFn: (body: z.input<typeof cancelRequestSchema>) =>
      call(importRecordSchema, { method: 'POST', path: `/imports/${id}/cancel`, body }),
    onSuccess: keep,
  });
}

export function useUndoImport(id: string) {
  const keep = useKeepImport();
  return useMutation({
    mutationFn: (body: z.input<typeof undoRequestSchema>) =>
      call(importRecordSchema, { method: 'POST', path: `/imports/${id}/undo`, body }),
    onSuccess: keep,
  });
}

/** Throws away an upload that has not become leads. */
export function useDiscardImport(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => send({ method: 'DELETE', path: `/imports/${id}` }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: importLinesQuery.queryKey }),
  });
}

function useKeepImport() {
  const queryClient = useQueryClient();
  return async (record: ImportRecord) => {
    queryClient.setQueryData(importQuery(record.id).queryKey, record);
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: importLinesQuery.queryKey }),
      queryClient.invalidateQueries({ queryKey: ['projects'] }),
    ]);
  };
}
