import type { z } from 'zod';
import { problemJsonSchema } from '../../../contract/wire.ts';
import { i18n } from '../i18n.ts';
import { ApiProblem } from './api-problem.ts';
import { apiUrl, type Query } from './api-url.ts';
import { noteAnswer } from './server-state.ts';

export type Request = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Query;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

/** Asks the API and reads the answer with its schema. Throws ApiProblem, also when there is no answer or an unreadable one. */
export async function call<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
): Promise<z.output<Schema>> {
  const response = await ask(request);
  const answer = schema.safeParse(await response.json().catch(() => undefined));
  if (!answer.success) throw localProblem('answer', response.status);
  return answer.data;
}

/** Asks the API where the answer is only that it was done (204). Throws ApiProblem. */
export async function send(request: Request): Promise<void> {
  await ask(request);
}

/** The headers every request carries, uploads included: the reader's language and the mark that the request is the app's own. */
export function requestHeaders(): Record<string, string> {
  return { 'accept-language': i18n.language, 'x-leadport': '1' };
}

async function ask(request: Request): Promise<Response> {
  const response = await fetch(apiUrl(request.path, request.query), {
    method: request.method ?? 'GET',
    headers: {
      ...requestHeaders(),
      accept: 'application/json',
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    ...(request.signal ? { signal: request.signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    noteAnswer(0);
    throw localProblem('network', 0);
  });
  noteAnswer(response.status);
  if (response.ok) return response;
  throw await readProblem(response);
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const problem = problemJsonSchema.safeParse(await response.json().catch(() => undefined));
  return problem.success ? new ApiProblem(problem.data) : localProblem('server', response.status);
}

function localProblem(kind: 'network' | 'server' | 'answer', status: number): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    code: kind,
    status,
    title: i18n.t(`problem.${kind}.title`),
    hint: i18n.t(`problem.${kind}.hint`),
  });
}
