/**
 * The ban of a row's number: the entry, its number, and its workgroup (null: the company).
 * `barred`: no user who can see the project may call it. `erased`: the number was erased, and
 * nothing of the row may be stored, regardless of the options.
 */
export type RowBan = {
  readonly entryId: string;
  readonly phone: string;
  readonly workgroup: string | null;
  readonly erased: boolean;
  readonly barred: boolean;
};

/** The bans in force for the numbers of a batch, by the hash of the number's match key. */
export type RowBans = ReadonlyMap<bigint, RowBan>;
