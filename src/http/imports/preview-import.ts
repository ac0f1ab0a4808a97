import type { ImportId } from '../../base/ids.ts';
import { previewRequestSchema, previewSchema, type UnknownChoices } from '../../contract/import.ts';
import type { Mapping } from '../../contract/mapping.ts';
import { refuse } from '../../contract/refusals.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import type { BoundField } from '../../fields/bound-field-store.ts';
import { findColumnValues } from '../../import/ledger/column-values.ts';
import type { ImportRecord } from '../../import/ledger/import-record.ts';
import { previewRows } from '../../import/run/mapping/preview-rows.ts';
import { choiceColumnsOf, findUnknownChoices } from '../../import/run/mapping/unknown-choices.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { fieldsOfImport } from './fields-of-import.ts';
import { requireImport } from './require-import.ts';

/**
 * POST /imports/:id/preview: the sample as imported with this mapping, and values that are not
 * choices. Writes nothing.
 */
export function previewImportEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>(),
    body: previewRequestSchema,
    response: { 200: previewSchema },
  };
  api.post('/imports/:id/preview', { config: { access: 'import', readsOnly: true }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, request.params.id);
      if (!entry.profile) throw refuse('invalid_state', { status: entry.status });
      const fields = await fieldsOfImport(trx, entry);
      const { mapping, options } = request.body;
      return {
        rows: [...previewRows(entry.profile, mapping, fields, options, entry.kind)],
        unknownChoices: await unknownChoicesOf(trx, entry, mapping, fields),
      };
    });
  });
}

async function unknownChoicesOf(
  trx: Trx,
  entry: ImportRecord,
  mapping: Mapping,
  fields: readonly BoundField[],
): Promise<UnknownChoices[]> {
  const columns = choiceColumnsOf(mapping, fields);
  const values = await findColumnValues(
    trx,
    entry,
    columns.map(({ column }) => column),
  );
  const found = columns.map((column) => {
    const own = values.find((candidate) => candidate.column === column.column);
    return own ? findUnknownChoices(column, own, mapping) : null;
  });
  return found.filter((unknown) => unknown !== null);
}
