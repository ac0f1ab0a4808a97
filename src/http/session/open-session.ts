import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../../people/index.ts';

/** Opens a session under a new id: one that was planted before is worth nothing after. Stored with the answer. */
export async function openSessionOf(request: FastifyRequest, viewer: Viewer): Promise<void> {
  await request.session.regenerate();
  request.session.viewer = viewer;
  request.session.place = { userAgent: request.headers['user-agent'] ?? '', address: request.ip };
}
