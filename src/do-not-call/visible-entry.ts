import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';

/**
 * SQL condition that the viewer may see entry `e`. Administrators see all entries; others see those
 * of the company and of their workgroups, in their projects.
 */
export function visibleEntry(viewer: Viewer): RawBuilder<SqlBool> {
  if (viewer.role === 'admin') return sql<SqlBool>`true`;
  return sql<SqlBool>`(e.workgroup_id is null or exists (
      select from workgroup_members m
      where m.tenant_id = ${viewer.tenantId} and m.workgroup_id = e.workgroup_id and m.user_id = ${viewer.userId}))
    and (e.project_id is null or ${visibleProject(viewer, 'e.project_id')})`;
}
