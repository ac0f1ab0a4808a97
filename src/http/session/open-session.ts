import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../../people/viewer.ts';

/** Opens a session with a new id, which prevents session fixation. Stored with the response. */
export async function openSessionOf(request: FastifyRequest, viewer: Viewer): Promise<void> {
  await request.session.regenerate();
  request.session.viewer = viewer;
  request.session.place = { userAgent: request.headers['user-agent'] ?? '', address: request.ip };
}
