import { randomBytes } from 'node:crypto';
import { recordAudit } from '../../audit/record-audit.ts';
import type { ApiKeyId } from '../../base/ids.ts';
import type { KeyScope } from '../../contract/api-key.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import { checkOwnPassword } from '../password-links.ts';
import type { Viewer } from '../viewer.ts';
import { type ApiKeyRecord, deleteApiKey, getApiKey, insertApiKey } from './api-key-store.ts';

export type ApiKeyDraft = {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** null: it is good until it is revoked. undefined: for a year. */
  readonly expiresAt: Date | null | undefined;
};

const usualLifeMs = 365 * 24 * 3_600_000;

/**
 * Makes a key that acts in the viewer's name; it is shown only here. Refuses a wrong password,
 * `admin` to others, and an end that has passed.
 */
export async function createApiKey(
  trx: Trx,
  viewer: Viewer,
  password: string,
  draft: ApiKeyDraft,
): Promise<{ readonly id: ApiKeyId; readonly key: string }> {
  await checkOwnPassword(trx, viewer, password);
  return issueApiKey(trx, viewer, draft);
}

/** The same without a password, for a console that can read the database anyway. */
export async function issueApiKey(
  trx: Trx,
  viewer: Viewer,
  { expiresAt = new Date(Date.now() + usualLifeMs), ...rest }: ApiKeyDraft,
): Promise<{ readonly id: ApiKeyId; readonly key: string }> {
  const draft = { ...rest, expiresAt };
  if (draft.scopes.includes('admin') && viewer.role !== 'admin') throw refuse('not_allowed');
  if (expiresAt && expiresAt.getTime() <= Date.now()) {
    throw refuse('request_invalid', { detail: 'expiresAt' });
  }
  const key = `lp_${randomBytes(32).toString('base64url')}`;
  const id = await insertApiKey(trx, viewer, key, draft);
  await record(trx, viewer, 'api_key.created', id, draft);
  return { id, key };
}

/**
 * Ends the key with its next request and returns what it was. Refuses one that is not the viewer's,
 * unless they are an administrator.
 */
export async function revokeApiKey(trx: Trx, viewer: Viewer, id: ApiKeyId): Promise<ApiKeyRecord> {
  const revoked = await getApiKey(trx, viewer, id);
  await deleteApiKey(trx, viewer.tenantId, id);
  await record(trx, viewer, 'api_key.revoked', id, { name: revoked.name });
  return revoked;
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
