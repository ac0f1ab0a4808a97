import type { FastifySessionOptions } from '@fastify/session';
import type { Session } from 'fastify';
import { refuse } from '../../contract/refusals.ts';
import type { Database } from '../../db/database.ts';
import { isUnavailable } from '../../db/is-unavailable.ts';
import { findSession, forgetSession, openSession, prolongSession } from '../../people/index.ts';

type SessionStore = NonNullable<FastifySessionOptions['store']>;

/**
 * Keeps the sessions of @fastify/session in the database. All a session holds is who it belongs to. The plugin reads an error with
 * the code ENOENT as "no such session" and clears the cookie, and a Unix socket that is gone has that code: so errors of an
 * unavailable database become refusals here.
 */
export function databaseSessionStore(db: Database, lifetimeMs: number): SessionStore {
  return {
    get: (token, done) => {
      findSession(db, token).then(
        (found) => done(null, found ? { ...found, cookie: { originalMaxAge: lifetimeMs } } : null),
        (error: unknown) => done(toStoreError(error)),
      );
    },
    set: (token, session, done) => {
      save(db, token, session, new Date(Date.now() + lifetimeMs)).then(
        () => done(),
        (error: unknown) => done(toStoreError(error)),
      );
    },
    destroy: (token, done) => {
      forgetSession(db, token).then(
        () => done(),
        (error: unknown) => done(toStoreError(error)),
      );
    },
  };
}

function toStoreError(error: unknown): unknown {
  return isUnavailable(error) ? refuse('database_unavailable') : error;
}

/** A session that was read is only ever prolonged: were it written anew, a late answer would undo a sign-out. */
async function save(db: Database, token: string, session: Session, expiresAt: Date): Promise<void> {
  if (!session.viewer) return;
  if (session.sessionNo) return prolongSession(db, token, expiresAt);
  const { viewer, place = { userAgent: '', address: '' } } = session;
  await openSession(db, token, viewer, place, expiresAt);
}
