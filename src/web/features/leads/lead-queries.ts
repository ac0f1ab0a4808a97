import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  type CallStateFilter,
  type contactDraftSchema,
  type Lead,
  type leadChangeSchema,
  leadCountsSchema,
  type leadDraftSchema,
  leadPageSchema,
  leadSchema,
} from '../../../contract/lead.ts';
import { call, send } from '../../app/api/call.ts';

export type LeadNarrowing = {
  readonly projectId: string;
  readonly q?: string | undefined;
  readonly importId?: string | undefined;
  readonly callState?: CallStateFilter | undefined;
};
export type LeadDraft = z.input<typeof leadDraftSchema>;
export type LeadChange = z.input<typeof leadChangeSchema>;
export type ContactDraft = z.input<typeof contactDraftSchema>;

/** The lines of リード, page by page, newest first. */
export function leadLinesQuery(narrowing: LeadNarrowing) {
  return infiniteQueryOptions({
    queryKey: ['leads', 'lines', narrowing],
    queryFn: ({ pageParam, signal }) =>
      call(leadPageSchema, { path: '/leads', query: { ...narrowing, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** How many leads of a project are in each state of calls. */
export function leadCountsQuery(projectId: string) {
  return queryOptions({
    queryKey: ['leads', 'counts', projectId],
    queryFn: ({ signal }) => call(leadCountsSchema, { path: '/leads/counts', query: { projectId }, signal }),
  });
}

export function leadQuery(id: string) {
  return queryOptions({
    queryKey: ['leads', id],
    queryFn: ({ signal }) => call(leadSchema, { path: `/leads/${id}`, signal }),
  });
}

export function useCreateLead() {
  const keep = useKeepLead();
  return useMutation({
    mutationFn: (draft: LeadDraft) => call(leadSchema, { method: 'POST', path: '/leads', body: draft }),
    onSuccess: keep,
  });
}

export function useChangeLead(id: string) {
  const keep = useKeepLead();
  return useMutation({
    mutationFn: (change: LeadChange) =>
      call(leadSchema, { method: 'PATCH', path: `/leads/${id}`, body: change }),
    onSuccess: keep,
  });
}

export function useDeleteLead(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => send({ method: 'DELETE', path: `/leads/${id}` }),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: ['leads', id] });
      await queryClient.invalidateQueries({ queryKey: ['leads', 'lines'] });
    },
  });
}

/** Makes a contact of the lead, or changes the one of this id. */
export function useSaveContact(leadId: string, contactId: string | undefined) {
  const keep = useKeepLead();
  return useMutation({
    mutationFn: (draft: ContactDraft) =>
      contactId === undefined
        ? call(leadSchema, { method: 'POST', path: `/leads/${leadId}/contacts`, body: draft })
        : call(leadSchema, { method: 'PATCH', path: `/contacts/${contactId}`, body: draft }),
    onSuccess: keep,
  });
}

export function useDeleteContact() {
  const keep = useKeepLead();
  return useMutation({
    mutationFn: (id: string) => call(leadSchema, { method: 'DELETE', path: `/contacts/${id}` }),
    onSuccess: keep,
  });
}

/** Every change answers with the whole lead: it is kept, and the lists that show a line of it are asked for anew. */
function useKeepLead() {
  const queryClient = useQueryClient();
  return async (lead: Lead) => {
    queryClient.setQueryData(leadQuery(lead.id).queryKey, lead);
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['leads', 'lines'] }),
      queryClient.invalidateQueries({ queryKey: ['contacts'] }),
    ]);
  };
}
