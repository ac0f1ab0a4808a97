import { z } from 'zod';
import { recordAudit } from '../../audit/record-audit.ts';
import { refuse } from '../../contract/refusals.ts';
import { textSchema } from '../../contract/wire.ts';
import { withTenant } from '../../db/database.ts';
import { deleteSavedMapping } from '../../import/ledger/saved-mappings.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/**
 * DELETE /saved-mappings/:fingerprint: the next list of that header is mapped by suggestion. Those
 * of projects that the user does not see are not found.
 */
export function deleteSavedMappingEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: z.object({ fingerprint: textSchema.max(100) }) };
  const options = { config: { access: 'import' }, schema } as const;
  api.delete('/saved-mappings/:fingerprint', options, async (request, reply) => {
    const viewer = viewerOf(request);
    const { tenantId, userId } = viewer;
    const { fingerprint } = request.params;
    await withTenant(db, tenantId, async (trx) => {
      if (!(await deleteSavedMapping(trx, viewer, fingerprint))) throw refuse('not_found');
      const entry = { action: 'mapping.forgotten', subject: 'mapping', subjectId: fingerprint } as const;
      await recordAudit(trx, { tenantId, userId, ...entry });
    });
    return reply.code(204).send();
  });
}
