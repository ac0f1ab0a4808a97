import { z } from 'zod';
import type { ImportId } from '../../base/ids.ts';
import { fieldSuggestionSchema } from '../../contract/field.ts';
import { refuse } from '../../contract/refusals.ts';
import { maxInteger } from '../../contract/wire.ts';
import { withTenant } from '../../db/database.ts';
import { findColumnValues } from '../../import/ledger/column-values.ts';
import { suggestField } from '../../import/run/mapping/suggest-field.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { requireImport } from './require-import.ts';

/**
 * GET /imports/:id/columns/:index/field: suggests a custom field for a column by its header and
 * values.
 */
export function suggestFieldEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = {
    params: idParams<ImportId>().extend({ index: z.coerce.number().int().min(0).max(maxInteger) }),
    response: { 200: fieldSuggestionSchema },
  };
  api.get('/imports/:id/columns/:index/field', { config: { access: 'import' }, schema }, (request) => {
    const viewer = viewerOf(request);
    const { id, index } = request.params;
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { entry } = await requireImport(trx, viewer, id);
      if (!entry.profile) throw refuse('invalid_state', { status: entry.status });
      if (index >= entry.profile.columns.length) throw refuse('not_found');
      const [known] = await findColumnValues(trx, entry, [index]);
      return suggestField(entry.profile, index, known?.others === 0 ? known.values : undefined);
    });
  });
}
