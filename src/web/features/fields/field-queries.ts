import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  type fieldDraftSchema,
  fieldSetListSchema,
  fieldSetSchema,
  type projectFieldDraftSchema,
  valueTrialListSchema,
} from '../../../contract/field.ts';
import { call, send } from '../../app/api/call.ts';

/** All field sets of the company, with where each is bound. */
export const fieldSetsQuery = queryOptions({
  queryKey: ['field-sets'],
  queryFn: async ({ signal }) => (await call(fieldSetListSchema, { path: '/field-sets', signal })).items,
});

/** The field sets bound to the project. */
export function fieldSetsOfProjectQuery(projectId: string) {
  return queryOptions({
    ...fieldSetsQuery,
    select: (sets) => sets.filter((set) => set.projects.some((project) => project.id === projectId)),
  });
}

export type FieldDraft = z.input<typeof fieldDraftSchema>;

/** Makes a set, or renames the one of this id. */
export function useSaveFieldSet(id: string | undefined) {
  const refresh = useRefreshFields();
  return useMutation({
    mutationFn: (name: string) =>
      id === undefined
        ? call(fieldSetSchema, { method: 'POST', path: '/field-sets', body: { name } })
        : call(fieldSetSchema, { method: 'PATCH', path: `/field-sets/${id}`, body: { name } }),
    onSuccess: refresh,
  });
}

export function useDeleteFieldSet() {
  const refresh = useRefreshFields();
  return useMutation({
    mutationFn: (id: string) => send({ method: 'DELETE', path: `/field-sets/${id}` }),
    onSuccess: refresh,
  });
}

/** Adds a field to the set, or changes the one of this id. */
export function useSaveField(setId: string, fieldId: string | undefined) {
  const refresh = useRefreshFields();
  return useMutation({
    mutationFn: (draft: FieldDraft) =>
      fieldId === undefined
        ? call(fieldSetSchema, { method: 'POST', path: `/field-sets/${setId}/fields`, body: draft })
        : call(fieldSetSchema, {
            method: 'PATCH',
            path: `/field-sets/${setId}/fields/${fieldId}`,
            body: draft,
          }),
    onSuccess: refresh,
  });
}

/** Puts choices behind those of the field; previews of the import that asked for them are made anew. */
export function useAddChoices(importId: string, setId: string, fieldId: string) {
  const queryClient = useQueryClient();
  const refresh = useRefreshFields();
  return useMutation({
    mutationFn: (choices: readonly string[]) =>
      call(fieldSetSchema, {
        method: 'POST',
        path: `/field-sets/${setId}/fields/${fieldId}/choices`,
        body: { choices },
      }),
    onSuccess: () =>
      Promise.all([refresh(), queryClient.invalidateQueries({ queryKey: ['imports', 'preview', importId] })]),
  });
}

/** Makes a field in a set of the project, which is bound to it where it is not yet. */
export function useAddProjectField(projectId: string) {
  const refresh = useRefreshFields();
  return useMutation({
    mutationFn: (draft: z.input<typeof projectFieldDraftSchema>) =>
      call(fieldSetSchema, { method: 'POST', path: `/projects/${projectId}/fields`, body: draft }),
    onSuccess: refresh,
  });
}

/** What a field of this draft would make of the texts. */
export function valueTrialQuery(field: FieldDraft, texts: readonly string[]) {
  return queryOptions({
    queryKey: ['field-trials', field, texts],
    queryFn: async ({ signal }) =>
      (
        await call(valueTrialListSchema, {
          method: 'POST',
          path: '/fields/validate',
          body: { field, texts },
          signal,
        })
      ).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useDeleteField(setId: string) {
  const refresh = useRefreshFields();
  return useMutation({
    mutationFn: (fieldId: string) =>
      call(fieldSetSchema, { method: 'DELETE', path: `/field-sets/${setId}/fields/${fieldId}` }),
    onSuccess: refresh,
  });
}

function useRefreshFields() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['field-sets'] });
}
