import { endSession } from '../../people/sign-in/sign-in.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { sessionCookie } from './keep-sessions.ts';

/** DELETE /session: signs out. All copies of the cookie become invalid. */
export function signOut(api: Api, { db }: ServerDeps): void {
  api.delete(
    '/session',
    { config: { access: 'signed_in', beforeSecondFactor: true } },
    async (request, reply) => {
      await endSession(db, viewerOf(request));
      await request.session.destroy();
      return reply.clearCookie(sessionCookie.name, { path: sessionCookie.path }).code(204).send();
    },
  );
}
