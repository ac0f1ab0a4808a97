import { companyChangeSchema, meSchema } from '../../contract/session.ts';
import { withTenant } from '../../db/database.ts';
import { getMe, requireSecondFactor } from '../../people/index.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';

/** PATCH /company: whether everybody needs a second factor. The answer is as that of GET /session. */
export function registerCompany(api: Api, { db }: ServerDeps): void {
  const schema = { body: companyChangeSchema, response: { 200: meSchema } };
  api.patch('/company', { config: { access: 'admin' }, schema }, (request) => {
    const viewer = viewerOf(request);
    return withTenant(db, viewer.tenantId, async (trx) => {
      await requireSecondFactor(trx, viewer, request.body.secondFactorRequired);
      return getMe(trx, viewer);
    });
  });
}
