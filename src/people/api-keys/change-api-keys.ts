import { randomBytes } from 'node:crypto';
import { recordAudit } from '../../audit/index.ts';
import type { ApiKeyId } from '../../base/ids.ts';
import type { KeyScope } from '../../contract/api-key.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import type { Viewer } from '../viewer.ts';
import { deleteApiKey, getApiKey, insertApiKey } from './api-key-store.ts';

export type ApiKeyDraft = {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** null: it is good until it is ended. */
  readonly expiresAt: Date | null;
};

/** Makes a key that acts in the viewer's name; it is told this once. Refuses `admin` to others, and an end that has passed. */
export async function createApiKey(
  trx: Trx,
  viewer: Viewer,
  draft: ApiKeyDraft,
): Promise<{ readonly id: ApiKeyId; readonly key: string }> {
  if (draft.scopes.includes('admin') && viewer.role !== 'admin') throw refuse('not_allowed');
  if (draft.expiresAt && draft.expiresAt.getTime() <= Date.now()) {
    throw refuse('request_invalid', { detail: 'expiresAt' });
  }
  const key = `lp_${randomBytes(32).toString('base64url')}`;
  const id = await insertApiKey(trx, viewer, key, draft);
  await record(trx, viewer, 'api_key.created', id, draft);
  return { id, key };
}

/** Ends the key with its next request. Refuses one that is not the viewer's, unless they are an administrator. */
export async function revokeApiKey(trx: Trx, viewer: Viewer, id: ApiKeyId): Promise<void> {
  const { name } = await getApiKey(trx, viewer, id);
  await deleteApiKey(trx, viewer.tenantId, id);
  await record(trx, viewer, 'api_key.revoked', id, { name });
}

function record(
  trx: Trx,
  { tenantId, userId }: Viewer,
  action: `api_key.${'created' | 'revoked'}`,
  id: ApiKeyId,
  detail: Record<string, unknown>,
): Promise<void> {
  return recordAudit(trx, { tenantId, userId, action, subject: 'api_key', subjectId: id, detail });
}
