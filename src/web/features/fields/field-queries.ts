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

/** All field sets of the company, with the projects that they are bound to. */
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

/** Creates a set, or renames the set with this id. */
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

/** Adds a field to the set, or updates the field with this id. */
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

/** Adds choices to the field and refetches the previews of this import. */
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

/** Creates a field in a set of the project, and binds the set to the project if necessary. */
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
