import type { ImportRecord } from './import-record.ts';

export const sessionNamePrefix = 'leadport import ';

/**
 * Returns SQL that names the database session of an import. Run at the start of a transaction that
 * holds the import's locks, so that the session of an unresponsive worker can be terminated. Ids
 * contain only digits.
 */
export function nameSession({ tenantId, id }: Pick<ImportRecord, 'tenantId' | 'id'>): string {
  return `set local application_name = '${sessionNamePrefix}${tenantId}:${id}'`;
}
