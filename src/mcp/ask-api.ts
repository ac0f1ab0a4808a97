/** An answer of the API. */
type ApiAnswer = { readonly status: number; readonly json: unknown };

/** Sends a request to the API with the key of the client. `path` is below /api/v1. */
export type AskApi = (request: {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly type?: string;
}) => Promise<ApiAnswer>;

/** Asks a running server. */
export function askServer(url: string, key: string): AskApi {
  return async ({ method, path, body, type = 'application/json' }) => {
    const answer = await fetch(new URL(`/api/v1${path}`, url), {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'accept-language': 'en',
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, json: text === '' ? null : JSON.parse(text) };
  };
}
