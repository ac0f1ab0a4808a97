import { createHash } from 'node:crypto';
import { sql } from 'kysely';

/** The predecessor hash of the first entry of a chain. */
export const chainStart = Buffer.alloc(32);

/**
 * The hash that seals an entry: SHA-256 of the previous hash and the entry's `canonicalEntry` in
 * UTF-8.
 */
export function hashEntry(before: Buffer, canonical: string): Buffer {
  return createHash('sha256').update(before).update(canonical, 'utf8').digest();
}

/**
 * All sealed values of log entry `a` as one unambiguous text. Times are in UTC with microseconds.
 */
export const canonicalEntry = sql<string>`json_build_array(a.tenant_id::text, a.id::text,
  to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.user_id::text, a.action, a.subject, a.subject_id,
  encode(a.detail_digest, 'hex'))::text`;
