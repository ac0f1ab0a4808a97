/*
 * Every advisory lock that Leadport takes. No two may be the same: two purposes under one lock wait
 * for each other, and deadlock when one is taken inside the other.
 */

/** Locks of the whole database. */
export const databaseLocks = {
  /** Applies migrations. */
  migrate: 7_210_342_518,
  /** Creates the first administrator. */
  firstAdmin: 7_210_342_519,
  /** Computes match keys of an older version again. */
  rekeyLeads: 7_210_342_520,
  /** Builds the blocks of the lead search. Two builders of a block could store older terms last. */
  buildBlocks: 7_210_342_521,
  /** Shared by all processes that use the embedded server; on its maintenance database. */
  embeddedServer: 7_305_788_203_001,
} as const;

export type DatabaseLock = (typeof databaseLocks)[keyof typeof databaseLocks];

/** Locks of one tenant, as SQL expressions. `$1` of the statement is the tenant. */
export const tenantLocks = {
  doNotCallList: "hashtextextended('do_not_call', $1)",
  erasure: "hashtextextended('erasure', $1)",
  /** Judges the calls to one number; `$2` is its hash. */
  callsToNumber: "hashtextextended('number/' || $2, $1)",
  /** Judges the calls to one lead; `$2` is its id. */
  callsToLead: "hashtextextended('lead/' || $2, $1)",
} as const;
