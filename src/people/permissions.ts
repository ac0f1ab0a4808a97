import { assertNever } from '../base/assert-never.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who may knock at all; every endpoint names one of these. Which things a signed-in person then finds there is a matter of
 * the projects they belong to: see `visibleProject`.
 */
export type Access = 'anyone' | 'signed_in' | 'importer' | 'admin';

/** Administrators may do everything; importing and making projects is a right that others are granted. */
export function isAllowed(viewer: Viewer | null, access: Access): boolean {
  switch (access) {
    case 'anyone':
      return true;
    case 'signed_in':
      return viewer !== null;
    case 'importer':
      return viewer !== null && (viewer.role === 'admin' || viewer.canImport);
    case 'admin':
      return viewer !== null && viewer.role === 'admin';
    default:
      return assertNever(access);
  }
}

/** Administrators see every project of their company, others those they are a member of. */
export function seesAllProjects(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}
