import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NamedKind, NameOf } from '../../../contract/audit-detail.ts';
import { fieldSetsQuery } from '../fields/field-queries.ts';
import { projectsQuery } from '../projects/project-queries.ts';
import { allUsersQuery } from '../users/user-queries.ts';
import { workgroupsQuery } from '../workgroups/workgroup-queries.ts';

/**
 * Returns the names of subjects; deleted subjects have none. The function keeps its identity while
 * the names do not change.
 */
export function useAuditNames(): NameOf {
  const users = useQuery(allUsersQuery).data;
  const projects = useQuery(projectsQuery).data;
  const workgroups = useQuery(workgroupsQuery).data;
  const fieldSets = useQuery(fieldSetsQuery).data;
  return useMemo(() => {
    const named: Record<NamedKind, ReadonlyMap<string, string>> = {
      user: namesOf(users),
      project: namesOf(projects),
      workgroup: namesOf(workgroups),
      field_set: namesOf(fieldSets),
    };
    return (kind, id) => named[kind].get(id);
  }, [users, projects, workgroups, fieldSets]);
}

function namesOf(things: readonly { readonly id: string; readonly name: string }[] = []) {
  return new Map(things.map(({ id, name }) => [id, name]));
}
