import { refuse } from '../../contract/refusals.ts';
import type { Api } from '../api.ts';
import { credentialOf } from '../guard/identify.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { ImportStreams } from './import-streams.ts';

/**
 * GET /imports/events: lines of imports the viewer may see, whenever one changes, as server-sent
 * events. The stream ends with the session or key that opened it.
 */
export function importEventsEndpoint(api: Api, deps: ServerDeps): void {
  const streams = new ImportStreams(deps);
  api.addHook('onClose', () => streams.close());
  api.get('/imports/events', { config: { access: 'see' } }, (request, reply) => {
    const viewer = viewerOf(request);
    if (!streams.hasRoomFor(viewer)) throw refuse('too_many_streams', { seconds: 30 });
    reply.hijack();
    const response = reply.raw;
    // A disconnected client sends no `close` event: its stream would stay in the list.
    if (response.destroyed || request.raw.destroyed) return;
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'x-request-id': request.id,
    });
    response.write(': hello\n\n');
    streams.add(viewer, credentialOf(request), response);
  });
}
