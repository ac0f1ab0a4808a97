import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { FastifyInstance } from 'fastify';
import type { SessionPlace } from '../../people/sign-in/session-store.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ServerDeps } from '../server-deps.ts';
import { databaseSessionStore } from './database-session-store.ts';

declare module 'fastify' {
  interface Session {
    /** The signed-in user. */
    viewer?: Viewer;
    /** Where the session is being opened. */
    place?: SessionPlace;
    /** Identifies the session to its user. Missing until it is stored. */
    sessionNo?: string;
    /** The user must set up a second factor before anything else. */
    secondFactorDue?: boolean;
  }
}

export const sessionCookie = { name: 'leadport_session', path: '/api/v1' } as const;

/**
 * Over https: a browser takes a cookie of this name only over https, from this host, for all its
 * paths (RFC 6265bis).
 */
const hostCookie = `__Host-${sessionCookie.name}`;

const fortnightMs = 14 * 24 * 3_600_000;

/**
 * Reads the session of each request under `api` and prolongs it by two weeks with each answer, up
 * to its absolute end.
 */
export async function keepSessions(api: FastifyInstance, deps: ServerDeps): Promise<void> {
  await api.register(cookie);
  // The session plugin knows one name for its cookie. Over https the plain name is not believed.
  api.addHook('onRequest', async (request) => {
    if (request.protocol === 'https') request.cookies[sessionCookie.name] = request.cookies[hostCookie];
  });
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
  api.addHook('onSend', async (request, reply) => {
    const header = reply.getHeader('set-cookie');
    if (request.protocol !== 'https' || header === undefined) return;
    reply.removeHeader('set-cookie');
    reply.header(
      'set-cookie',
      [header].flat().map((text) => toHostCookie(String(text))),
    );
  });
}

function toHostCookie(text: string): string {
  if (!text.startsWith(`${sessionCookie.name}=`)) return text;
  const renamed = text
    .replace(sessionCookie.name, hostCookie)
    .replace(`; Path=${sessionCookie.path}`, '; Path=/');
  return /; Secure(?:;|$)/.test(renamed) ? renamed : `${renamed}; Secure`;
}
