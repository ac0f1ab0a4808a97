import type { Right } from '../contract/rights.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who may use an endpoint; every endpoint names one of these. Which things a user finds there depends
 * on the projects they belong to: see `visibleProject`.
 */
export type Access = 'anyone' | 'signed_in' | 'admin' | Right;

/** Whether the viewer may do what the access stands for; the rights of each role are in the contract. */
export function isAllowed(viewer: Viewer | null, access: Access): boolean {
  if (access === 'anyone') return true;
  if (viewer === null) return false;
  if (access === 'signed_in') return true;
  return access === 'admin' ? viewer.role === 'admin' : viewer.rights.includes(access);
}

/** Administrators see every project of their company, others those they are a member of. */
export function seesAllProjects(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}
