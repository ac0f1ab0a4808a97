import type { ImportId, ProjectId, TenantId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { Mapping } from '../../contract/mapping.ts';

/** The destination of an import's rows: a project, or the do-not-call list. */
export type ImportPlace =
  | { readonly kind: 'lead'; readonly projectId: ProjectId }
  | { readonly kind: 'do_not_call'; readonly projectId: null };

/** The destination for a project id; null: the do-not-call list. */
export function placeOf(projectId: ProjectId | null): ImportPlace {
  return projectId === null ? { kind: 'do_not_call', projectId } : { kind: 'lead', projectId };
}

/** What the stages with database access need to know about an import. */
export type ImportScope = {
  readonly tenantId: TenantId;
  readonly projectId: ProjectId;
  readonly id: ImportId;
  readonly options: ImportOptions;
  readonly mapping: Mapping | null;
};
