import type { PoolClient } from 'pg';
import type { ImportId, TenantId } from '../../base/ids.ts';
import type { UndoneBatch } from '../ledger/record-undone.ts';

/** $1 to $4 of every statement: the tenant, the import, and the id range of what it created. */
export type UndoKey = readonly [tenantId: TenantId, importId: ImportId, from: string, before: string];

/** The result of one undo transaction. `last`: the last id it processed; undefined at the end. */
type Taken = Partial<UndoneBatch> & { readonly last: string | undefined };

/**
 * Processes at most `limit` items after id `after`, in the caller's transaction and under its
 * locks.
 */
export type Step = (client: PoolClient, key: UndoKey, after: string, limit: number) => Promise<Taken>;
