import type { Right } from '../contract/rights.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who may use an endpoint. Every endpoint declares one of these. The data that a user sees there
 * depends on the user's projects, see `visibleProject`.
 */
export type Access = 'anyone' | 'signed_in' | 'admin' | Right;

/** True if the viewer has this access. The rights of each role are in the contract. */
export function isAllowed(viewer: Viewer | null, access: Access): boolean {
  if (access === 'anyone') return true;
  if (viewer === null) return false;
  if (access === 'signed_in') return true;
  return access === 'admin' ? viewer.role === 'admin' : viewer.rights.includes(access);
}

/** Administrators see every project of their company, others only those they are a member of. */
export function seesAllProjects(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}
