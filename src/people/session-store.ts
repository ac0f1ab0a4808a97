import { createHash } from 'node:crypto';
import type { Database } from '../db/database.ts';
import type { Viewer } from './viewer.ts';
import { toViewer } from './viewer-store.ts';

/** A session that holds: who it belongs to, as they are now, and since when. */
export type StoredSession = { readonly viewer: Viewer; readonly openedAt: Date };

/**
 * The session of this cookie value, or undefined where there is none, it has expired, or its person may not sign in any more.
 * All of this file runs as the owner of the tables: which company a cookie belongs to is what is being asked.
 */
export async function findSession(db: Database, token: string): Promise<StoredSession | undefined> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'sessions.tenant_id').onRef('users.id', '=', 'sessions.user_id'),
    )
    .select(['users.tenant_id', 'users.id', 'name', 'role', 'can_import', 'language'])
    .select('sessions.created_at as opened_at')
    .where('sessions.id', '=', digestOf(token))
    .where('expires_at', '>', new Date())
    .where('active', '=', true)
    .executeTakeFirst();
  return row && { viewer: toViewer(row), openedAt: row.opened_at };
}

/** Opens the session and clears away those that have expired. */
export async function openSession(
  db: Database,
  token: string,
  viewer: Viewer,
  expiresAt: Date,
): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<', new Date()).execute();
  await db
    .insertInto('sessions')
    .values({
      tenant_id: viewer.tenantId,
      id: digestOf(token),
      user_id: viewer.userId,
      data: '{}',
      expires_at: expiresAt,
    })
    .execute();
}

const hourMs = 3_600_000;

/** Lets the session live on; less than an hour more is not worth a write. A session that was ended stays ended. */
export async function prolongSession(db: Database, token: string, expiresAt: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ expires_at: expiresAt })
    .where('id', '=', digestOf(token))
    .where('expires_at', '<', new Date(expiresAt.getTime() - hourMs))
    .execute();
}

/** Ends the session, if there is one. */
export async function forgetSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', digestOf(token)).execute();
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
