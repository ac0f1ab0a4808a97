import { createHash } from 'node:crypto';
import { originalColumns } from '../../contract/failure-columns.ts';
import type { ImportKind } from '../../contract/mapping.ts';
import { headerKey } from './header-key.ts';

/**
 * The fingerprint under which lists of one header are found again, blind to width, case, spaces and dashes; the columns that
 * our failure files add do not count. A list of leads and one of numbers are never one. Null for a list whose columns have no names.
 */
export function fingerprintHeader(columns: readonly string[], kind: ImportKind = 'lead'): string | null {
  const keys = originalColumns(columns).map(headerKey);
  if (keys.every((key) => key === '')) return null;
  return createHash('sha256')
    .update(JSON.stringify(kind === 'lead' ? keys : [kind, keys]))
    .digest('hex');
}
