import { Server } from '@tus/server';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../../contract/refusals.ts';
import { describeProblem } from '../errors/answer-error.ts';
import { readerLanguage } from '../errors/reader-language.ts';

/** The server of the tus protocol, whose errors are problem+json like all others. */
export class TusServer extends Server {
  readonly #request: () => FastifyRequest;

  constructor(request: () => FastifyRequest, options: ConstructorParameters<typeof Server>[0]) {
    super(options);
    this.#request = request;
  }

  override write(...[context, headers, status, body = '']: Parameters<Server['write']>) {
    if (status < 400) return super.write(context, headers, status, body);
    headers.set('content-type', 'application/problem+json; charset=utf-8');
    return super.write(context, headers, status, body.startsWith('{') ? body : this.#describe(status, body));
  }

  #describe(status: number, detail: string): string {
    const refusal = refuse('request_invalid', { detail: detail.trim() });
    return JSON.stringify(describeProblem(refusal, status, readerLanguage(this.#request().headers)));
  }
}
