import type { ImportRights } from '../../contract/import.ts';
import { isAllowed, seesAllProjects, type Viewer } from '../../people/index.ts';
import type { ImportRecord } from './import-record.ts';

/**
 * What the viewer's rights allow of an import, whatever state it is in. One that looked for duplicates in all projects is for those who see them all,
 * and numbers are released (by an undo too) by administrators alone.
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
