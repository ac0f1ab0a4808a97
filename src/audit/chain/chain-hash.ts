import { createHash } from 'node:crypto';
import { sql } from 'kysely';

/** What the first entry of a chain is linked to. */
export const chainStart = Buffer.alloc(32);

/** The hash that seals an entry: SHA-256 of the hash before it and the entry's `canonicalEntry` in UTF-8. */
export function hashEntry(before: Buffer, canonical: string): Buffer {
  return createHash('sha256').update(before).update(canonical, 'utf8').digest();
}

/** Everything of the entry `a` of the log that is sealed, as one text that cannot be read in two ways. Times in UTC to the microsecond. */
export const canonicalEntry = sql<string>`json_build_array(a.tenant_id::text, a.id::text,
  to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.user_id::text, a.action, a.subject, a.subject_id,
  encode(a.detail_digest, 'hex'))::text`;
