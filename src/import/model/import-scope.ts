import type { ImportId, ProjectId, TenantId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { Mapping } from '../../contract/mapping.ts';

/** Where the rows of an import go: into a project, or to the do-not-call list. */
export type ImportPlace =
  | { readonly kind: 'lead'; readonly projectId: ProjectId }
  | { readonly kind: 'do_not_call'; readonly projectId: null };

/** The place of an import by its project; without one it is a do-not-call list. */
export function placeOf(projectId: ProjectId | null): ImportPlace {
  return projectId === null ? { kind: 'do_not_call', projectId } : { kind: 'lead', projectId };
}

/** What the stages that meet the database must know of an import. */
export type ImportScope = {
  readonly tenantId: TenantId;
  readonly projectId: ProjectId;
  readonly id: ImportId;
  readonly options: ImportOptions;
  readonly mapping: Mapping | null;
};
