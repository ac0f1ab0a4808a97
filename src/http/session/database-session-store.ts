import type { FastifySessionOptions } from '@fastify/session';
import type { Session } from 'fastify';
import type { Database } from '../../db/database.ts';
import { findSession, forgetSession, openSession, prolongSession } from '../../people/index.ts';

type SessionStore = NonNullable<FastifySessionOptions['store']>;

/** Keeps the sessions of @fastify/session in the database. All a session holds is who it belongs to. */
export function databaseSessionStore(db: Database, lifetimeMs: number): SessionStore {
  return {
    get: (token, done) => {
      findSession(db, token).then(
        (found) => done(null, found ? { ...found, cookie: { originalMaxAge: lifetimeMs } } : null),
        done,
      );
    },
    set: (token, session, done) => {
      save(db, token, session, new Date(Date.now() + lifetimeMs)).then(() => done(), done);
    },
    destroy: (token, done) => {
      forgetSession(db, token).then(() => done(), done);
    },
  };
}

/** A session that was read is only ever prolonged: were it written anew, a late answer would undo a sign-out. */
async function save(db: Database, token: string, session: Session, expiresAt: Date): Promise<void> {
  if (!session.viewer) return;
  if (session.sessionNo) return prolongSession(db, token, expiresAt);
  const { viewer, place = { userAgent: '', address: '' } } = session;
  await openSession(db, token, viewer, place, expiresAt);
}
