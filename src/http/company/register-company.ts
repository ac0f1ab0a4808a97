import { companyChangeSchema, meSchema } from '../../contract/session.ts';
import { withTenant } from '../../db/database.ts';
import { keepListsFor, requireSecondFactor } from '../../people/change-company.ts';
import { getMe } from '../../people/user-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';

/**
 * PATCH /company: whether all users need a second factor, and how long lists are stored. Responds
 * like GET /session.
 */
export function registerCompany(api: Api, { db }: ServerDeps): void {
  const schema = { body: companyChangeSchema, response: { 200: meSchema } };
  api.patch('/company', { config: { access: 'admin' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      const { secondFactorRequired, listRetentionDays } = request.body;
      if (secondFactorRequired !== undefined) await requireSecondFactor(trx, viewer, secondFactorRequired);
      if (listRetentionDays !== undefined) await keepListsFor(trx, viewer, listRetentionDays);
      return getMe(trx, viewer);
    });
  });
}
