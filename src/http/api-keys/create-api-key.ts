import { apiKeyDraftSchema, madeApiKeySchema } from '../../contract/api-key.ts';
import { withTenant } from '../../db/database.ts';
import { getApiKey } from '../../people/api-keys/api-key-store.ts';
import { createApiKey } from '../../people/api-keys/change-api-keys.ts';
import { tryOwnSecret } from '../../people/sign-in/sign-in.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { noticeSender } from '../session/security-notice.ts';
import { signInDepsOf } from '../session/sign-in-deps.ts';
import { presentApiKey } from './present-api-key.ts';

/** POST /api-keys: takes the password; the answer has the key, shown only here. */
export function createApiKeyEndpoint(api: Api, deps: ServerDeps): void {
  const sendNotice = noticeSender(deps);
  const signInDeps = signInDepsOf(deps);
  const schema = { body: apiKeyDraftSchema, response: { 201: madeApiKeySchema } };
  api.post('/api-keys', { config: { access: 'signed_in' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { expiresAt, password, ...rest } = request.body;
    const draft = { ...rest, expiresAt: typeof expiresAt === 'string' ? new Date(expiresAt) : expiresAt };
    const made = await tryOwnSecret(signInDeps, viewer, () =>
      withTenant(deps.db, viewer.tenantId, async (trx) => {
        const { id, key } = await createApiKey(trx, viewer, password, draft);
        return { key, apiKey: presentApiKey(await getApiKey(trx, viewer, id)) };
      }),
    );
    await sendNotice(request, viewer, 'api_key_created', { name: rest.name });
    return reply.code(201).send(made);
  });
}
