import type { ImportId, ProjectId, TenantId } from '../../base/ids.ts';
import type { FileProfile } from '../../contract/import.ts';
import { seesAllProjects, type Viewer } from '../../people/index.ts';
import type { ImportRecord } from './import-record.ts';

/** An import, and which of the leads that it met a reader is told of: those of project `within`; null = of all. */
export type ShownLeads = {
  readonly tenantId: TenantId;
  readonly id: ImportId;
  readonly within: ProjectId | null;
  /** Says of which sheets the lines are. */
  readonly profile: Pick<FileProfile, 'readSheets'> | null;
};

/** An import that looked for duplicates in all projects has met leads of projects that most people do not see: they are told of its own project's alone. */
export function leadsShownTo(viewer: Viewer, { tenantId, id, projectId, profile }: ImportRecord): ShownLeads {
  return { tenantId, id, profile, within: seesAllProjects(viewer) ? null : projectId };
}
