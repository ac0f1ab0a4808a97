import { readNumber } from '../../contacts/read-number.ts';
import { numberHistoryQuerySchema, numberHistorySchema } from '../../contract/do-not-call.ts';
import { withTenant } from '../../db/database.ts';
import { getNumberHistory } from '../../do-not-call/number-history.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentEntry } from './present-entry.ts';

/** GET /do-not-call/history: all bans of a number and all attempts to call it. */
export function readHistoryEndpoint(api: Api, { db, keys, mask }: ServerDeps): void {
  const schema = { querystring: numberHistoryQuerySchema, response: { 200: numberHistorySchema } };
  api.get('/do-not-call/history', { config: { access: 'see' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const { phone } = request.query;
    const number = readNumber(keys, viewer.tenantId, phone);
    const history = await withTenant(db, viewer.tenantId, (trx) =>
      getNumberHistory(trx, viewer, mask, number),
    );
    return {
      phone,
      phoneE164: number.e164,
      entries: history.entries.map(presentEntry),
      attempts: history.attempts.map((attempt) => ({ ...attempt, at: attempt.at.toISOString() })),
    };
  });
}
