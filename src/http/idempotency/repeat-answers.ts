import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../contract/refusals.ts';
import { type Database, markCommits } from '../../db/database.ts';
import {
  claimKey,
  deleteOldAnswers,
  type KeyedRequest,
  markCommitted,
  releaseKey,
  type StoredAnswer,
  storeAnswer,
} from './idempotency-store.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The Idempotency-Key of the request; null: it has none. */
    idempotency: IdempotentRequest | null;
  }
}

const sweepMs = 3_600_000;

/**
 * A POST with the same Idempotency-Key is carried out once: for a day, the same request gets the
 * same answer, and another one is refused. Must be registered before answers are compressed.
 */
export function storeAnswers(app: FastifyInstance, { db }: { readonly db: Database }): void {
  app.decorateRequest('idempotency', null);
  const sweep = () => deleteOldAnswers(db).catch((err) => app.log.error({ err }, 'old answers kept'));
  const timer = setInterval(sweep, sweepMs).unref();
  app.addHook('onClose', async () => clearInterval(timer));
  app.addHook('onSend', async (request, reply, payload) => {
    await request.idempotency?.keep(db, reply, payload);
  });
}

/** Claims the keys of requests to `api`. Must follow the guard and all validation. */
export function repeatAnswers(api: FastifyInstance, { db }: { readonly db: Database }): void {
  api.addHook('preHandler', (request, reply, done) => {
    const { viewer } = request;
    const key = request.headers['idempotency-key'];
    if (key === undefined || !viewer || !canRepeat(request)) return done();
    if (!/^[\x21-\x7e]{1,255}$/.test(String(key))) {
      return done(
        refuse('request_invalid', { detail: 'idempotency-key: 1 to 255 visible ASCII characters' }),
      );
    }
    const { method, url } = request;
    const idempotency = new IdempotentRequest(db, viewer, String(key), [method, url]);
    request.idempotency = idempotency;
    const run = () => markCommits((trx) => idempotency.mark(trx), done);
    // What a stream contains is only known when it has been read; its endpoint claims the key.
    if (request.body instanceof Readable || request.isMultipart?.()) return run();
    idempotency.claim(reply, request.body).then((answered) => answered ?? run(), done);
  });
}

/** Sessions belong to a browser, and uploads have their own way to continue. */
function canRepeat({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && !/^\/api\/v1\/(session|uploads)/.test(url);
}

type Owner = { readonly tenantId: KeyedRequest['tenantId']; readonly userId: string };

class IdempotentRequest {
  readonly #db: Database;
  readonly #owner: Owner;
  readonly #key: string;
  readonly #place: readonly string[];
  #claimed: KeyedRequest | null = null;

  constructor(db: Database, owner: Owner, key: string, place: readonly string[]) {
    this.#db = db;
    this.#owner = owner;
    this.#key = key;
    this.#place = place;
  }

  /**
   * Claims the key for a request with this content, unless the request has it already. Returns the
   * reply if an earlier request with the key has been answered. Throws 409 if it had other content
   * or is still running.
   */
  async claim(reply: FastifyReply, content: unknown): Promise<FastifyReply | undefined> {
    if (this.#claimed) return undefined;
    const { tenantId, userId } = this.#owner;
    const text = JSON.stringify([userId, ...this.#place, content ?? null]);
    const fingerprint = createHash('sha256').update(text).digest('hex');
    const request = { tenantId, key: this.#key, fingerprint };
    const claim = await claimKey(this.#db, request);
    switch (claim.kind) {
      case 'claimed':
        this.#claimed = request;
        return undefined;
      case 'answered':
        return repeat(reply, claim.answer);
      case 'reused':
        throw refuse('idempotency_key_reused');
      case 'running':
        reply.header('retry-after', '1');
        throw refuse('idempotency_key_running');
      case 'answer_lost':
        throw refuse('idempotency_answer_lost');
    }
  }

  async mark(trx: Parameters<typeof markCommitted>[0]): Promise<void> {
    if (this.#claimed) await markCommitted(trx, this.#claimed);
  }

  /** Stores the answer, or frees the key after an error that may pass. */
  async keep(db: Database, reply: FastifyReply, payload: unknown): Promise<void> {
    const claimed = this.#claimed;
    if (!claimed) return;
    const mayPass = reply.statusCode >= 500 || reply.statusCode === 429;
    if (mayPass || (payload != null && typeof payload !== 'string')) return releaseKey(db, claimed);
    const location = reply.getHeader('location');
    await storeAnswer(db, claimed, {
      status: reply.statusCode,
      type: String(reply.getHeader('content-type') ?? ''),
      location: location === undefined ? null : String(location),
      body: payload ?? '',
    });
  }
}

function repeat(reply: FastifyReply, { status, type, location, body }: StoredAnswer): FastifyReply {
  reply.code(status).header('idempotency-replayed', 'true');
  if (type !== '') reply.type(type);
  if (location !== null) reply.header('location', location);
  return reply.serializer((text) => String(text)).send(body === '' ? undefined : body);
}
