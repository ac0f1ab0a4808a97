import type { FastifySessionOptions } from '@fastify/session';
import type { Session } from 'fastify';
import { refuse } from '../../contract/refusals.ts';
import type { Database } from '../../db/database.ts';
import { isUnavailable } from '../../db/is-unavailable.ts';
import {
  findSession,
  forgetSession,
  openSession,
  prolongSession,
} from '../../people/sign-in/session-store.ts';

type SessionStore = NonNullable<FastifySessionOptions['store']>;

/**
 * Stores the sessions of @fastify/session in the database. A session only contains its user. The
 * plugin treats an error with the code ENOENT as "no such session" and clears the cookie; a missing
 * Unix socket has that code too. Errors of an unavailable database are therefore converted to
 * refusals here.
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

/** An existing session is only extended. Writing it again could revert a sign-out. */
async function save(db: Database, token: string, session: Session, expiresAt: Date): Promise<void> {
  if (!session.viewer) return;
  if (session.sessionNo) return prolongSession(db, token, expiresAt);
  const { viewer, place = { userAgent: '', address: '' } } = session;
  await openSession(db, token, viewer, place, expiresAt);
}
