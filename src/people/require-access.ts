import { refuse } from '../contract/refusals.ts';
import { type Access, isAllowed } from './permissions.ts';
import type { Viewer } from './viewer.ts';

/** Throws if the viewer lacks the access, and names the missing right. */
export function requireAccess(viewer: Viewer, access: Access): void {
  if (isAllowed(viewer, access)) return;
  if (access === 'import') throw refuse('import_not_allowed');
  throw access === 'admin' ? refuse('not_allowed') : refuse('right_missing', { right: access });
}
