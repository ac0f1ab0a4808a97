import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { FastifyInstance } from 'fastify';
import type { SessionPlace, Viewer } from '../../people/index.ts';
import type { ServerDeps } from '../server-deps.ts';
import { databaseSessionStore } from './database-session-store.ts';

declare module 'fastify' {
  interface Session {
    /** Who is signed in. */
    viewer?: Viewer;
    /** Where it is being opened. */
    place?: SessionPlace;
    /** By which its person names it; missing until it is stored. */
    sessionNo?: string;
    /** Nothing else can be done before the person has set up a second factor. */
    secondFactorDue?: boolean;
  }
}

export const sessionCookie = { name: 'leadport_session', path: '/api/v1' } as const;

const fortnightMs = 14 * 24 * 3_600_000;

/** Reads the session of each request under `api` and prolongs it by two weeks with each answer. */
export async function keepSessions(api: FastifyInstance, deps: ServerDeps): Promise<void> {
  await api.register(cookie);
  await api.register(session, {
    secret: deps.sessionSecret,
    store: databaseSessionStore(deps.db, fortnightMs),
    cookieName: sessionCookie.name,
    saveUninitialized: false,
    rolling: true,
    cookie: {
      path: sessionCookie.path,
      httpOnly: true,
      sameSite: 'lax',
      secure: 'auto',
      maxAge: fortnightMs,
    },
  });
}
