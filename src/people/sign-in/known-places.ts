import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import { digestOf } from '../digest.ts';
import { accountSubject, addressSubject } from './attempt-subjects.ts';

/** An account, by the email address that was typed, and the network address of the attempt. */
export type SignInPlace = { readonly email: string; readonly address: string };

/** An account is known at an address for this long after it last signed in there. */
const rememberedMs = 30 * 24 * 3_600_000;

/** Whether the account has signed in from this address lately. Runs as the owner of the tables. */
export async function isKnownPlace(db: Database, place: SignInPlace): Promise<boolean> {
  const known = await db
    .selectFrom('known_sign_in_places')
    .select('place')
    .where('place', '=', placeDigest(place))
    .where('last_at', '>', new Date(Date.now() - rememberedMs))
    .executeTakeFirst();
  return known !== undefined;
}

/**
 * Remembers that the account has signed in from this address, and forgets places that have not been
 * used for long.
 */
export async function rememberPlace(db: Database, place: SignInPlace): Promise<void> {
  await db
    .insertInto('known_sign_in_places')
    .values({ place: placeDigest(place), last_at: sql<Date>`now()` })
    .onConflict((conflict) => conflict.column('place').doUpdateSet({ last_at: sql<Date>`now()` }))
    .execute();
  await db
    .deleteFrom('known_sign_in_places')
    .where('last_at', '<', new Date(Date.now() - rememberedMs))
    .execute();
}

function placeDigest({ email, address }: SignInPlace): string {
  return digestOf(`${accountSubject(email)} at ${addressSubject(address)}`);
}
