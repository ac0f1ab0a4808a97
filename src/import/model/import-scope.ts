import type { ImportId, ProjectId, TenantId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';

/** What the stages that meet the database must know of an import. */
export type ImportScope = {
  readonly tenantId: TenantId;
  readonly projectId: ProjectId;
  readonly id: ImportId;
  readonly options: ImportOptions;
};
