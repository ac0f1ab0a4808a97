import type { ServerResponse } from 'node:http';
import { type ImportId, type TenantId, toId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { findNamedImport } from '../../import/index.ts';
import type { Viewer } from '../../people/index.ts';
import type { Api } from '../api.ts';
import { findViewerNow, viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';

const pingMs = 15_000;
/** Whoever signs out, or is switched off, is told nothing any more after this time at the latest. */
const lookMs = 3000;
/** A page that looks on is told of one import at most this often. */
const pauseMs = 250;

/**
 * GET /imports/events: lines of imports the viewer may see, whenever one changes, as server-sent events. Who asks is looked up again before each
 * line and every few seconds: the stream ends with the session, or the key, that it was opened by.
 */
export function importEventsEndpoint(api: Api, deps: ServerDeps): void {
  api.get('/imports/events', { config: { access: 'see' } }, (request, reply) => {
    const viewer = viewerOf(request);
    reply.hijack();
    const response = reply.raw;
    // A client that is gone already sends no `close` any more: timers would stay, and with them the process at its end.
    if (response.destroyed || request.raw.destroyed) return;
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    response.write(': hello\n\n');
    const lines = new ChangedLines(deps, viewer.tenantId, response, () => findViewerNow(deps.db, request));
    const unsubscribe = deps.importChanges.subscribe((payload) => lines.changed(payload));
    const ping = setInterval(() => response.write(': ping\n\n'), pingMs);
    const look = setInterval(() => void lines.findViewer(), lookMs);
    response.on('close', () => {
      clearInterval(ping);
      clearInterval(look);
      unsubscribe();
    });
  });
}

/** Sends a line for each import that changed; changes that come faster than they are sent become one. */
class ChangedLines {
  readonly #deps: ServerDeps;
  readonly #tenantId: TenantId;
  readonly #response: ServerResponse;
  readonly #viewerNow: () => Promise<Viewer | null>;
  readonly #waiting = new Set<ImportId>();
  #sending = false;

  constructor(
    deps: ServerDeps,
    tenantId: TenantId,
    response: ServerResponse,
    viewerNow: () => Promise<Viewer | null>,
  ) {
    this.#deps = deps;
    this.#tenantId = tenantId;
    this.#response = response;
    this.#viewerNow = viewerNow;
  }

  /** Who looks on now. Ends the stream where that is nobody any more; while the database is away it stays open, and silent. */
  async findViewer(): Promise<Viewer | null> {
    const viewer = await this.#viewerNow().catch(() => undefined);
    if (viewer === null) this.#response.end();
    return viewer ?? null;
  }

  changed(payload: string): void {
    const [tenantId, importId] = payload.split(':');
    if (tenantId !== this.#tenantId || !importId) return;
    this.#waiting.add(toId(importId));
    if (!this.#sending) void this.#send();
  }

  async #send(): Promise<void> {
    this.#sending = true;
    while (this.#waiting.size > 0 && !this.#response.writableEnded) {
      const ids = [...this.#waiting];
      this.#waiting.clear();
      const viewer = await this.findViewer();
      // What cannot be read now is read by the page itself when it asks again.
      if (viewer) for (const id of ids) await this.#sendLine(viewer, id).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    this.#sending = false;
  }

  async #sendLine(viewer: Viewer, id: ImportId): Promise<void> {
    const found = await withTenant(this.#deps.db, viewer.tenantId, (trx) => findNamedImport(trx, viewer, id));
    if (found) this.#response.write(`event: import\ndata: ${JSON.stringify(found.line)}\n\n`);
  }
}
