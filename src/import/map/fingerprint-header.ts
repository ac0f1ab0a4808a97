import { createHash } from 'node:crypto';
import { originalColumns } from '../../contract/failure-columns.ts';
import type { ImportKind } from '../../contract/mapping.ts';
import { headerKey } from './header-key.ts';

/**
 * The fingerprint for recognizing lists with the same header. Ignores width, case, spaces and
 * dashes, and the columns added by failure files. Lists of leads and of numbers never share one.
 * Null if no column has a name.
 */
export function fingerprintHeader(columns: readonly string[], kind: ImportKind = 'lead'): string | null {
  const keys = originalColumns(columns).map(headerKey);
  if (keys.every((key) => key === '')) return null;
  return createHash('sha256')
    .update(JSON.stringify(kind === 'lead' ? keys : [kind, keys]))
    .digest('hex');
}
