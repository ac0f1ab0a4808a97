import type { PoolClient } from 'pg';
import type { ImportId, TenantId } from '../../base/ids.ts';
import type { UndoneBatch } from '../ledger/index.ts';

/** $1 to $4 of every statement: the tenant, the import, the range of ids of what it created. */
export type UndoKey = readonly [tenantId: TenantId, importId: ImportId, from: string, before: string];

/** What a transaction of an undo did. `last`: the last id it looked at; undefined at the end. */
type Taken = Partial<UndoneBatch> & { readonly last: string | undefined };

/** Does a part of the next things after id `after`, at most `limit`, in the caller's transaction and under its locks. */
export type Step = (client: PoolClient, key: UndoKey, after: string, limit: number) => Promise<Taken>;
