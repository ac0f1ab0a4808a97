import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { seesAllProjects } from './permissions.ts';
import type { Viewer } from './viewer.ts';

/**
 * SQL condition that the viewer may see the project whose id is in `column` (`table.column` of the
 * enclosing query). Every query for data of a project must include it.
 */
export function visibleProject(viewer: Viewer, column: string): RawBuilder<SqlBool> {
  if (seesAllProjects(viewer)) return sql<SqlBool>`true`;
  return sql<SqlBool>`exists (
    select from project_members as membership
    where membership.tenant_id = ${viewer.tenantId} and membership.project_id = ${sql.ref(column)}
      and membership.user_id = ${viewer.userId})`;
}
