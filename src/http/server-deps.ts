import type { FastifyServerOptions } from 'fastify';
import type { ErasureHasher } from '../contacts/erasure-hasher.ts';
import type { MatchKeyHasher } from '../contacts/match-key-hasher.ts';
import type { Database } from '../db/database.ts';
import type { Channel } from '../db/listen.ts';
import type { SecretFingerprints } from '../db/secret-fingerprints.ts';
import type { Mailer } from '../mail/open-mailer.ts';
import type { RequestLimit } from '../people/request-limits/request-counts.ts';
import type { SignInLimits } from '../people/sign-in/attempts.ts';
import type { RoomOnDisk } from '../storage/disk-room.ts';
import type { Storage } from '../storage/disk-storage.ts';

/** All external dependencies of the server. It does not read the environment. */
export type ServerDeps = {
  readonly db: Database;
  /** Folder of the migrations that must be applied before requests are accepted. */
  readonly migrations: string;
  readonly storage: Storage;
  /**
   * The free space on the disk of the files. `holdsDatabase`: the database is on the same disk and
   * cannot be written either.
   */
  readonly disk?: { now(): RoomOnDisk; readonly holdsDatabase: boolean };
  /** Accepts addresses of webhooks that are not public, and without https. */
  readonly allowPrivateWebhooks?: boolean;
  readonly uploads: { readonly maxBytes: number };
  /** How many event streams a user may have open at this process. */
  readonly streamsPerUser?: number;
  /** Sends `<tenant id>:<import id>` whenever an import changes. */
  readonly importChanges: Pick<Channel, 'subscribe'>;
  /** How names and numbers are compared. Manually created leads use the import's rules. */
  readonly keys: MatchKeyHasher;
  /** Finds erased numbers in the do-not-call list. */
  readonly mask: ErasureHasher;
  /** Folder of the built web app; null: only the API. */
  readonly webRoot: string | null;
  /** Signs the session cookie. At least 32 characters. Changing it ends all sessions. */
  readonly sessionSecret: string;
  /** Compared with those that the database is used with, while requests come in. */
  readonly secrets?: SecretFingerprints;
  readonly log: NonNullable<FastifyServerOptions['logger']>;
  /** Trusted proxies for the client address and https: Fastify's `trustProxy`. */
  readonly trustProxy?: NonNullable<FastifyServerOptions['trustProxy']>;
  readonly signInLimits?: SignInLimits;
  /** Number of requests per API key within `windowMs`, over all processes. */
  readonly apiKeyLimit?: RequestLimit;
  /** Sends mail; null: no mail is sent, and administrators pass links on. */
  readonly mailer: Pick<Mailer, 'send'> | null;
  /**
   * The URL of the web app, such as `https://leads.example`; null: the address of the request.
   * Required with a mailer.
   */
  readonly publicUrl: string | null;
  /**
   * Number of requests per user (before sign-in: per address) within `windowMs`, over all
   * processes.
   */
  readonly requestLimit?: RequestLimit;
};
