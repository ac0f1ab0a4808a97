import { type ApiKeyId, parseId } from '../../base/ids.ts';
import { type KeyScope, keyScopes } from '../../contract/api-key.ts';
import { refuse } from '../../contract/refusals.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import { type ApiKeyRecord, getApiKey, listApiKeys } from '../../people/api-keys/api-key-store.ts';
import { issueApiKey, revokeApiKey } from '../../people/api-keys/change-api-keys.ts';
import type { Viewer } from '../../people/viewer.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { readExpiry } from '../flags/read-expiry.ts';
import { missingFlag, readAction, readArguments } from '../usage.ts';
import { UsageError } from '../usage-error.ts';
import { apiKeyUsages } from '../usages/api-key-usages.ts';

/** Creates, lists and revokes API keys of the user. Takes no password: the console is local. */
export const apiKey: Command = {
  usage: apiKeyUsages,
  async run(console) {
    const { stdout, openSystem } = console;
    const { action, args } = readAction(console.args, apiKeyUsages);
    const { values, positionals } = readArguments(args, apiKeyUsages[action]);
    const flags: Flags = values;
    const draft = action === 'create' ? readDraft(flags) : undefined;
    const { db } = await openSystem();
    const viewer = await actingUser(db, flags.as, 'see');
    const { json, text } = await withTenant(db, viewer.tenantId, async (trx) => {
      if (draft) return create(trx, viewer, draft);
      if (action === 'revoke') return revoke(trx, viewer, positionals[0] ?? '');
      const keys = (await listApiKeys(trx, viewer)).map(present);
      return { json: keys, text: keys.map(lineOf).join('\n') };
    });
    stdout(flags.json ? JSON.stringify(json) : text);
    return 0;
  },
};

type Flags = {
  readonly name?: string | undefined;
  readonly scopes?: string | readonly string[] | undefined;
  readonly expires?: string | undefined;
  readonly as?: string | undefined;
  readonly json?: boolean | undefined;
};

type Draft = Parameters<typeof issueApiKey>[2];

function readDraft({ name, scopes, expires }: Flags): Draft {
  if (name === undefined) throw missingFlag('name', apiKeyUsages.create.flags.name);
  if (scopes === undefined) throw missingFlag('scopes', apiKeyUsages.create.flags.scopes);
  return {
    name,
    scopes: [scopes].flat().flatMap((list) => list.split(',').map((scope) => readScope(scope.trim()))),
    expiresAt: expires === 'never' ? null : expires === undefined ? undefined : readExpiry(expires),
  };
}

function readScope(text: string): KeyScope {
  const scope = keyScopes.find((known) => known === text);
  if (!scope) {
    throw new UsageError(
      {
        ja: '--scopesには次の値をカンマ区切りで指定してください：{scopes}（指定値：{text}）',
        en: '--scopes must be a list of {scopes}, not "{text}"',
      },
      { text, scopes: keyScopes.join(', ') },
    );
  }
  return scope;
}

async function create(trx: Trx, viewer: Viewer, draft: Draft) {
  const { id, key } = await issueApiKey(trx, viewer, draft);
  return { json: { key, ...present(await getApiKey(trx, viewer, id)) }, text: key };
}

async function revoke(trx: Trx, viewer: Viewer, text: string) {
  const id = parseId<ApiKeyId>(text);
  if (!id) throw refuse('not_found');
  const { name } = await revokeApiKey(trx, viewer, id);
  return { json: { id, name, revoked: true }, text: name };
}

function present({ id, name, hint, scopes, owner, expiresAt, lastUsedAt, createdAt }: ApiKeyRecord) {
  return { id, name, hint, scopes, owner, expiresAt, lastUsedAt, createdAt };
}

function lineOf({ id, name, hint, scopes, owner }: ReturnType<typeof present>): string {
  return `#${id} ${name} (lp_…${hint}) ${owner.name}: ${scopes.join(', ')}`;
}
