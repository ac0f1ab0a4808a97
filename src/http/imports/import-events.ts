import type { ServerResponse } from 'node:http';
import { type ImportId, toId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { findNamedImport } from '../../import/index.ts';
import type { Viewer } from '../../people/index.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';
import { readerOf } from './reader-of.ts';

const pingMs = 15_000;
/** A page that looks on is told of one import at most this often. */
const pauseMs = 250;

/** GET /imports/events: lines of imports the viewer may see, whenever one changes, as server-sent events. */
export function importEventsEndpoint(api: Api, deps: ServerDeps): void {
  api.get('/imports/events', { config: { access: 'signed_in' } }, (request, reply) => {
    const viewer = viewerOf(request);
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    response.write(': hello\n\n');
    const lines = new ChangedLines(deps, viewer, response);
    const unsubscribe = deps.importChanges.subscribe((payload) => lines.changed(payload));
    const ping = setInterval(() => response.write(': ping\n\n'), pingMs);
    response.on('close', () => {
      clearInterval(ping);
      unsubscribe();
    });
  });
}

/** Sends a line for each import that changed; changes that come faster than they are sent become one. */
class ChangedLines {
  readonly #deps: ServerDeps;
  readonly #viewer: Viewer;
  readonly #response: ServerResponse;
  readonly #waiting = new Set<ImportId>();
  #sending = false;

  constructor(deps: ServerDeps, viewer: Viewer, response: ServerResponse) {
    this.#deps = deps;
    this.#viewer = viewer;
    this.#response = response;
  }

  changed(payload: string): void {
    const [tenantId, importId] = payload.split(':');
    if (tenantId !== this.#viewer.tenantId || !importId) return;
    this.#waiting.add(toId(importId));
    if (!this.#sending) void this.#send();
  }

  async #send(): Promise<void> {
    this.#sending = true;
    while (this.#waiting.size > 0 && !this.#response.writableEnded) {
      const ids = [...this.#waiting];
      this.#waiting.clear();
      // What cannot be read now is read by the page itself when it asks again.
      for (const id of ids) await this.#sendLine(id).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    this.#sending = false;
  }

  async #sendLine(id: ImportId): Promise<void> {
    const { tenantId } = this.#viewer;
    const reader = readerOf(this.#viewer);
    const found = await withTenant(this.#deps.db, tenantId, (trx) => findNamedImport(trx, reader, id));
    if (found) this.#response.write(`event: import\ndata: ${JSON.stringify(found.line)}\n\n`);
  }
}
