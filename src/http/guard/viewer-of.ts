import type { FastifyRequest } from 'fastify';
import { refuse } from '../../contract/refusals.ts';
import type { Viewer } from '../../people/viewer.ts';

/** The user of the request. Throws if no user is signed in, even if the endpoint is public. */
export function viewerOf(request: FastifyRequest): Viewer {
  const { viewer } = request;
  if (!viewer) throw refuse('not_signed_in');
  return viewer;
}
