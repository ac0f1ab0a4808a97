import type { FastifyRequest } from 'fastify';
import { refuse } from '../../contract/refusals.ts';
import type { Viewer } from '../../people/index.ts';

/** Who asks. Refuses where nobody is signed in, also should an endpoint be open to anyone. */
export function viewerOf(request: FastifyRequest): Viewer {
  const { viewer } = request;
  if (!viewer) throw refuse('not_signed_in');
  return viewer;
}
