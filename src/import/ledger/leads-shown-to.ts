import type { ImportId, ProjectId, TenantId } from '../../base/ids.ts';
import type { FileProfile } from '../../contract/import.ts';
import { seesAllProjects } from '../../people/permissions.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ImportRecord } from './import-record.ts';

/**
 * An import and which of its matched leads the viewer may see: those of project `within`; null:
 * all.
 */
export type ShownLeads = {
  readonly tenantId: TenantId;
  readonly id: ImportId;
  readonly within: ProjectId | null;
  /** Used to name the sheets of the lines. */
  readonly profile: Pick<FileProfile, 'readSheets'> | null;
};

/**
 * An import that searched for duplicates in all projects may have matched leads of projects that
 * the viewer cannot see. Such viewers see only the leads of the import's own project.
 */
export function leadsShownTo(viewer: Viewer, { tenantId, id, projectId, profile }: ImportRecord): ShownLeads {
  return { tenantId, id, profile, within: seesAllProjects(viewer) ? null : projectId };
}
