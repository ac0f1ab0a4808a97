import type { ApiKey } from '../../contract/api-key.ts';
import type { ApiKeyRecord } from '../../people/api-keys/api-key-store.ts';

/** The API representation of a key, without the key itself. */
export function presentApiKey(record: ApiKeyRecord): ApiKey {
  return {
    ...record,
    scopes: [...record.scopes],
    expiresAt: record.expiresAt?.toISOString() ?? null,
    lastUsedAt: record.lastUsedAt?.toISOString() ?? null,
    createdAt: record.createdAt.toISOString(),
  };
}
