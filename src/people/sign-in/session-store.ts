import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import { digestOf } from '../digest.ts';
import type { Viewer } from '../viewer.ts';
import { toViewer } from '../viewer-store.ts';

/** A valid session with the current state of its user. */
export type StoredSession = {
  readonly viewer: Viewer;
  /** Identifies the session among those of the user. */
  readonly sessionNo: string;
  /** The user must set up a second factor before anything else. */
  readonly secondFactorDue: boolean;
};

/** However often it is used, a session ends this long after the sign-in. */
const longestLifeMs = 30 * 24 * 3_600_000;

/** Where a session is used: what the browser calls itself, and its network address. */
export type SessionPlace = { readonly userAgent: string; readonly address: string };

/**
 * The session for this cookie value. Undefined if it does not exist or has expired, or if its user
 * is deactivated. This file runs as the table owner, because the company of a cookie is not known
 * before.
 */
export async function findSession(db: Database, token: string): Promise<StoredSession | undefined> {
  return (await findSessions(db, [token])).get(token);
}

/** The sessions of several cookie values, in one query. */
export async function findSessions(
  db: Database,
  tokens: readonly string[],
): Promise<ReadonlyMap<string, StoredSession>> {
  if (tokens.length === 0) return new Map();
  const tokenOf = new Map(tokens.map((token) => [digestOf(token), token]));
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'sessions.tenant_id').onRef('users.id', '=', 'sessions.user_id'),
    )
    .innerJoin('tenants', 'tenants.id', 'sessions.tenant_id')
    .leftJoin('second_factors as factor', (join) =>
      join
        .onRef('factor.tenant_id', '=', 'users.tenant_id')
        .onRef('factor.user_id', '=', 'users.id')
        .on('factor.confirmed_at', 'is not', null),
    )
    .select(['users.tenant_id', 'users.id', 'users.name', 'role', 'granted_rights', 'language', 'no'])
    .select('sessions.id as digest')
    .select(sql<boolean>`second_factor_required and factor.user_id is null`.as('second_factor_due'))
    .where('sessions.id', 'in', [...tokenOf.keys()])
    .where('expires_at', '>', new Date())
    .where('sessions.created_at', '>', new Date(Date.now() - longestLifeMs))
    .where('active', '=', true)
    .execute();
  return new Map(
    rows.map((row) => [
      tokenOf.get(row.digest) ?? '',
      { viewer: toViewer(row), sessionNo: row.no, secondFactorDue: row.second_factor_due },
    ]),
  );
}

/** Creates the session and deletes expired ones. */
export async function openSession(
  db: Database,
  token: string,
  viewer: Viewer,
  place: SessionPlace,
  expiresAt: Date,
): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<', new Date()).execute();
  await db
    .insertInto('sessions')
    .values({
      tenant_id: viewer.tenantId,
      id: digestOf(token),
      user_id: viewer.userId,
      user_agent: place.userAgent.slice(0, 500),
      address: place.address,
      expires_at: expiresAt,
    })
    .execute();
}

const minuteMs = 60_000;

/**
 * Prolongs the session, but not beyond its absolute end; less than a minute more is not worth a
 * write. A session that was ended stays ended.
 */
export async function prolongSession(db: Database, token: string, expiresAt: Date): Promise<void> {
  const end = sql<Date>`least(${expiresAt}, created_at + ${longestLifeMs} * interval '1 ms')`;
  await db
    .updateTable('sessions')
    .set({ expires_at: end, last_seen_at: sql<Date>`now()` })
    .where('id', '=', digestOf(token))
    .where('expires_at', '<', sql<Date>`${end} - ${minuteMs} * interval '1 ms'`)
    .execute();
}

/** Ends the session if it exists. */
export async function forgetSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', digestOf(token)).execute();
}
