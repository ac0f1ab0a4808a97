import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../base/refusal.ts';
import { describeRefusal, type RefusalCode, refusalKinds, refuse } from '../../contract/refusals.ts';
import { type Language, renderSentence, type Sentence } from '../../contract/sentence.ts';
import type { ProblemJson } from '../../contract/wire.ts';
import { pathOf } from '../log-options.ts';
import { blameField } from './blame-field.ts';
import { readerLanguage } from './reader-language.ts';
import { toRefusal } from './to-refusal.ts';

/**
 * The server's error handler. Refusals are sent to the client. Other errors are internal: they are
 * logged completely, and the client gets a reference.
 */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = toRefusal(error);
  if (refused) {
    if (refused.status >= 500) request.log.warn({ err: error }, 'request refused');
    const { refusal, status, errors } = refused;
    return answer(refusal, status, request, reply, errors && { errors });
  }
  request.log.error({ err: error }, 'request failed');
  return send(reply, describeFault(request));
}

/** For unknown paths, and for methods that a known path does not have. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const methods = methodsOf(request);
  if (methods.length === 0) return answerRefusal(refuse('not_found'), request, reply);
  reply.header('allow', methods.join(', '));
  return answerRefusal(refuse('method_not_allowed', { methods: methods.join('、') }), request, reply);
}

const templates = new Map<string, RegExp>();

/** The methods of the endpoints at this path. */
function methodsOf({ server, url }: FastifyRequest): readonly string[] {
  const path = pathOf(url);
  return server.guardedRoutes.flatMap((route) => {
    const template = templates.get(route.url) ?? new RegExp(`^${route.url.replaceAll(/:\w+/g, '[^/]+')}$`);
    templates.set(route.url, template);
    return template.test(path) ? [route.method] : [];
  });
}

/** Sends the refusal with additional members (RFC 9457, extension members). */
export function answerRefusal(
  refusal: Refusal<RefusalCode>,
  request: FastifyRequest,
  reply: FastifyReply,
  extension: object = {},
): FastifyReply {
  return answer(refusal, refusalKinds[refusal.code].status, request, reply, extension);
}

function answer(
  refusal: Refusal,
  status: number,
  request: FastifyRequest,
  reply: FastifyReply,
  extension: object = {},
): FastifyReply {
  const retryAfter = status === 429 ? refusal.params['seconds'] : retryAfterSeconds[status];
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  const problem = describeProblem(refusal, status, readerLanguage(request.headers));
  const blamed =
    status === 422 || status === 409 ? blameField(refusal, request.body, problem.title) : undefined;
  return send(reply, { ...(blamed && { errors: [blamed] }), ...extension, ...problem });
}

/** A database restart takes seconds; freeing disk space requires an operator. */
export const retryAfterSeconds: Readonly<Record<number, number>> = { 503: 5, 507: 60 };

/** The refusal as problem+json in a language. */
export function describeProblem(refusal: Refusal, status: number, language: Language): ProblemJson {
  const { code, message, hint, line } = describeRefusal(refusal, language);
  return { type: `urn:leadport:problem:${code}`, title: message, status, code, hint, line };
}

const faultTitle: Sentence = { ja: '問題が発生しました', en: 'Something went wrong' };
const faultHint: Sentence = {
  ja: 'もう一度お試しください。続くときは、参照番号 {reference} を管理者に伝えてください',
  en: 'Try again. If it happens again, tell your administrator the reference {reference}',
};

/**
 * An internal error as problem+json. The reference finds it in the log; the cause is not revealed.
 */
export function describeFault(request: FastifyRequest): ProblemJson {
  const language = readerLanguage(request.headers);
  const reference = request.id;
  return {
    type: 'urn:leadport:problem:fault',
    title: faultTitle[language],
    status: 500,
    code: 'fault',
    hint: renderSentence(faultHint, { reference }, language),
    reference,
  };
}

function send(reply: FastifyReply, problem: ProblemJson): FastifyReply {
  // Uses its own serializer, because the endpoint's schemas only describe successful responses.
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
}
