import type { ServerResponse } from 'node:http';
import { type ImportId, type TenantId, toId, type UserId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { findSharedImport } from '../../import/ledger/import-lines.ts';
import type { Viewer } from '../../people/viewer.ts';
import { type Credential, findViewersNow } from '../guard/identify.ts';
import type { ServerDeps } from '../server-deps.ts';

const pingMs = 15_000;
/** Streams of ended sessions and inactive users are closed after this time at the latest. */
const lookMs = 3000;
/** A stream gets one import at most this often. */
const pauseMs = 250;
/** A client that does not read is cut off; it fetches what it missed when it connects again. */
const unreadBytesMax = 256 * 1024;
/** Open pages of one user, at each process. */
const usualMaxPerUser = 20;

type Stream = {
  readonly userId: UserId;
  readonly credential: Credential;
  readonly response: ServerResponse;
};

/** The streams of a company, and the changed imports that they are still to get. */
type Company = {
  readonly streams: Set<Stream>;
  readonly waiting: Set<ImportId>;
  isSending: boolean;
};

/**
 * Sends a line for each import that changes to all open streams that may see it. A change is
 * looked up once for each company, and the users of its streams in one query, however many
 * streams are open.
 */
export class ImportStreams {
  readonly #db: ServerDeps['db'];
  readonly #maxPerUser: number;
  readonly #companies = new Map<TenantId, Company>();
  readonly #stop: () => void;

  constructor({ db, importChanges, streamsPerUser = usualMaxPerUser }: ServerDeps) {
    this.#db = db;
    this.#maxPerUser = streamsPerUser;
    const unsubscribe = importChanges.subscribe((payload) => this.#changed(payload));
    const ping = setInterval(() => this.#ping(), pingMs).unref();
    const look = setInterval(() => void this.#closeEnded(), lookMs).unref();
    this.#stop = () => {
      unsubscribe();
      clearInterval(ping);
      clearInterval(look);
    };
  }

  hasRoomFor({ tenantId, userId }: Viewer): boolean {
    const streams = [...(this.#companies.get(tenantId)?.streams ?? [])];
    return streams.filter((stream) => stream.userId === userId).length < this.#maxPerUser;
  }

  add({ tenantId, userId }: Viewer, credential: Credential, response: ServerResponse): void {
    const company = this.#companies.get(tenantId) ?? {
      streams: new Set(),
      waiting: new Set(),
      isSending: false,
    };
    this.#companies.set(tenantId, company);
    const stream = { userId, credential, response };
    company.streams.add(stream);
    response.on('close', () => {
      company.streams.delete(stream);
      if (company.streams.size === 0) this.#companies.delete(tenantId);
    });
  }

  close(): void {
    this.#stop();
    for (const { response } of this.#allStreams()) response.end();
  }

  #allStreams(): readonly Stream[] {
    return [...this.#companies.values()].flatMap(({ streams }) => [...streams]);
  }

  #ping(): void {
    for (const { response } of this.#allStreams()) write(response, ': ping\n\n');
  }

  async #closeEnded(): Promise<void> {
    await this.#findViewers(this.#allStreams());
  }

  /**
   * Returns the current users of the streams. Ends streams whose session or key has ended. While
   * the database is unavailable it returns none, and the streams stay open.
   */
  async #findViewers(streams: readonly Stream[]): Promise<readonly (readonly [Stream, Viewer])[]> {
    if (streams.length === 0) return [];
    const viewers = await findViewersNow(
      this.#db,
      streams.map(({ credential }) => credential),
    ).catch(() => undefined);
    if (!viewers) return [];
    return streams.flatMap((stream) => {
      const viewer = viewers.get(stream.credential.secret);
      if (!viewer) stream.response.end();
      return viewer ? [[stream, viewer] as const] : [];
    });
  }

  #changed(payload: string): void {
    const [tenantId = '', importId] = payload.split(':');
    const company = this.#companies.get(toId(tenantId));
    if (!company || !importId) return;
    company.waiting.add(toId(importId));
    if (!company.isSending) void this.#send(toId(tenantId), company);
  }

  async #send(tenantId: TenantId, company: Company): Promise<void> {
    company.isSending = true;
    while (company.waiting.size > 0 && company.streams.size > 0) {
      const ids = [...company.waiting];
      company.waiting.clear();
      const viewers = await this.#findViewers([...company.streams]);
      // What cannot be read now is read by the page itself when it asks again.
      if (viewers.length > 0) {
        for (const id of ids) await this.#sendImport(tenantId, id, viewers).catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    company.isSending = false;
  }

  async #sendImport(
    tenantId: TenantId,
    id: ImportId,
    viewers: readonly (readonly [Stream, Viewer])[],
  ): Promise<void> {
    const found = await withTenant(this.#db, tenantId, (trx) => findSharedImport(trx, tenantId, id));
    const events = new Map<UserId, string | undefined>();
    for (const [{ response }, viewer] of viewers) {
      if (!events.has(viewer.userId)) {
        const line = found?.lineFor(viewer);
        events.set(viewer.userId, line && `event: import\ndata: ${JSON.stringify(line)}\n\n`);
      }
      const event = events.get(viewer.userId);
      if (event !== undefined) write(response, event);
    }
  }
}

function write(response: ServerResponse, text: string): void {
  if (response.writableEnded) return;
  if (response.writableLength > unreadBytesMax) response.destroy();
  else response.write(text);
}
