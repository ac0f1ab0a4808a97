import type { FastifyServerOptions } from 'fastify';
import type { ErasureHasher, MatchKeyHasher } from '../contacts/index.ts';
import type { Database } from '../db/database.ts';
import type { Channel } from '../db/listen.ts';
import type { SecretFingerprints } from '../db/secret-fingerprints.ts';
import type { Mailer } from '../mail/index.ts';
import type { RequestLimit, SignInLimits } from '../people/index.ts';
import type { RoomOnDisk, Storage } from '../storage/index.ts';

/** Everything the server needs from outside; it reads no environment. */
export type ServerDeps = {
  readonly db: Database;
  /** Folder of the migrations that must be applied before requests are welcome. */
  readonly migrations: string;
  readonly storage: Storage;
  /** The room on the disk of the files. `holdsDatabase`: the database is on the same disk, so that nothing can be written there. */
  readonly disk?: { now(): RoomOnDisk; readonly holdsDatabase: boolean };
  readonly uploads: { readonly maxBytes: number };
  /** How many event streams a user may have open at this process. */
  readonly streamsPerUser?: number;
  /** Tells `<tenant id>:<import id>` whenever an import changes. */
  readonly importChanges: Pick<Channel, 'subscribe'>;
  /** How names and numbers are compared: the import's rules, for leads made by hand. */
  readonly keys: MatchKeyHasher;
  /** Finds erased numbers in the do-not-call list. */
  readonly mask: ErasureHasher;
  /** Folder of the built web app; null = the API alone. */
  readonly webRoot: string | null;
  /** Signs the session cookie; 32 characters or more. Whoever changes it signs everybody out. */
  readonly sessionSecret: string;
  /** Compared with those that the database is used with, while requests come in. */
  readonly secrets?: SecretFingerprints;
  readonly log: NonNullable<FastifyServerOptions['logger']>;
  /** Which proxies are believed about the reader's address and https: Fastify's `trustProxy`. */
  readonly trustProxy?: NonNullable<FastifyServerOptions['trustProxy']>;
  readonly signInLimits?: SignInLimits;
  /** How many requests one API key may make within `windowMs`, at all processes together. */
  readonly apiKeyLimit?: RequestLimit;
  /** Sends mail; null = none goes out, and administrators hand links over themselves. */
  readonly mailer: Pick<Mailer, 'send'> | null;
  /** Where people reach the web app, as `https://leads.example`; null = at the address they asked by. Needed where there is a mailer. */
  readonly publicUrl: string | null;
  /** How many requests a user (before the sign-in: an address) may make within `windowMs`, at all processes together. */
  readonly requestLimit?: RequestLimit;
};
