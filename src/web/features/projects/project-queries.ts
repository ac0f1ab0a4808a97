import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { type projectChangeSchema, projectListSchema, projectSchema } from '../../../contract/project.ts';
import { call, send } from '../../app/api/call.ts';

/** The projects the person may see, newest first as the server gives them. */
export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: async ({ signal }) => (await call(projectListSchema, { path: '/projects', signal })).items,
});

export type ProjectDraft = z.input<typeof projectChangeSchema>;

/** Makes a project, or changes the one of this id. */
export function useSaveProject(id: string | undefined) {
  const refresh = useRefreshProjects();
  return useMutation({
    mutationFn: (draft: ProjectDraft) =>
      id === undefined
        ? call(projectSchema, { method: 'POST', path: '/projects', body: draft })
        : call(projectSchema, { method: 'PATCH', path: `/projects/${id}`, body: draft }),
    onSuccess: refresh,
  });
}

export function useDeleteProject() {
  const refresh = useRefreshProjects();
  return useMutation({
    mutationFn: (id: string) => send({ method: 'DELETE', path: `/projects/${id}` }),
    onSuccess: refresh,
  });
}

/** Field sets name the projects they are bound to, so they change with them. */
function useRefreshProjects() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['projects'] }),
      queryClient.invalidateQueries({ queryKey: ['field-sets'] }),
    ]);
}
