import { keyScopes } from '../../src/contract/api-key.ts';
import { admin } from './running-server.ts';

/** A key with all scopes of the first administrator of a running server. */
export async function makeApiKey(origin: string): Promise<string> {
  const ask = async (path: string, body: object, cookie = '') => {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-leadport': '1', cookie },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  };
  const session = await ask('/session', admin);
  const cookie = session.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  const draft = { password: admin.password, name: 'test', scopes: keyScopes };
  const made = await ask('/api-keys', draft, cookie);
  const { key } = (await made.json()) as { readonly key: string };
  return key;
}
