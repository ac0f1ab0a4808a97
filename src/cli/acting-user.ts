import { refuse } from '../contract/refusals.ts';
import type { Database } from '../db/database.ts';
import { findFirstAdmin, findUsersByEmail, isAllowed, type Viewer } from '../people/index.ts';

/** The person a command acts as: the one named by `--as`, else the first administrator. Refuses `user_not_found`. */
export async function actingUser(db: Database, email: string | undefined): Promise<Viewer> {
  const viewer =
    email === undefined ? await findFirstAdmin(db) : (await findUsersByEmail(db, email))[0]?.viewer;
  if (!viewer) throw refuse('user_not_found', { email: email ?? 'admin' });
  return viewer;
}

/** The same person, who must have the right to import. */
export async function importingUser(db: Database, email: string | undefined): Promise<Viewer> {
  const viewer = await actingUser(db, email);
  if (!isAllowed(viewer, 'importer')) throw refuse('import_not_allowed');
  return viewer;
}
