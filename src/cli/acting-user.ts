import { refuse } from '../contract/refusals.ts';
import type { Database } from '../db/database.ts';
import type { Access } from '../people/permissions.ts';
import { requireAccess } from '../people/require-access.ts';
import type { Viewer } from '../people/viewer.ts';
import { findFirstAdmin, findUsersByEmail } from '../people/viewer-store.ts';

/**
 * The user that a command acts as: the one given by `--as`, or else the first administrator. Throws
 * `user_not_found`, and if the user lacks the access that the command needs.
 */
export async function actingUser(db: Database, email: string | undefined, access: Access): Promise<Viewer> {
  const viewer =
    email === undefined ? await findFirstAdmin(db) : (await findUsersByEmail(db, email))[0]?.viewer;
  if (!viewer) throw refuse('user_not_found', { email: email ?? 'admin' });
  requireAccess(viewer, access);
  return viewer;
}
