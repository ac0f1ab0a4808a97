import type { ImportRecord } from './import-record.ts';

export const sessionNamePrefix = 'leadport import ';

/**
 * For the start of a transaction that works on an import and holds its locks: names it to the server, so that it can be ended when the
 * worker behind it has fallen silent. Ids are digits.
 */
export function nameSession({ tenantId, id }: Pick<ImportRecord, 'tenantId' | 'id'>): string {
  return `set local application_name = '${sessionNamePrefix}${tenantId}:${id}'`;
}
