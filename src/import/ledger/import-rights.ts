import type { ImportRights } from '../../contract/import.ts';
import { isAllowed, seesAllProjects } from '../../people/permissions.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ImportRecord } from './import-record.ts';

/**
 * What the viewer may do with an import, regardless of its state. Imports that searched for
 * duplicates in all projects require access to all of them. Only administrators may release
 * numbers, including by undo.
 */
export function rightsTo(viewer: Viewer, { kind, options }: ImportRecord): ImportRights {
  const mayImport = isAllowed(viewer, 'import');
  const mayRelease = isAllowed(viewer, 'admin');
  const review = mayImport && (options.scope === 'project' || seesAllProjects(viewer));
  return {
    undo: kind === 'lead' ? review : mayRelease,
    review,
    retry: review && (options.entries.action === 'ban' || mayRelease),
  };
}
