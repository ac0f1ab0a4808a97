/**
 * What bans a number of a row: the entry, the number as the entry has it, and the workgroup it is for (null: the company).
 * `barred`: no user who can see the project may call it.
 * `erased`: the number was erased, and nothing of the row may be kept, whatever the options say.
 */
export type RowBan = {
  readonly entryId: string;
  readonly phone: string;
  readonly workgroup: string | null;
  readonly erased: boolean;
  readonly barred: boolean;
};

/** The bans in force of the numbers of a batch, by the hash of the number's matching key. */
export type RowBans = ReadonlyMap<bigint, RowBan>;
