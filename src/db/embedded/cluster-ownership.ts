import { lchown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.ts';
import type { ServerIdentity } from './server-identity.ts';

/**
 * Changes the owner of `folder` and its contents to `identity`, because PostgreSQL refuses a
 * cluster of another user. The folder itself comes last, so that an interrupted change is detected
 * and repeated. Only root can do this; for other users it throws.
 */
export async function giveTo(identity: ServerIdentity, folder: string): Promise<void> {
  const ownUid = process.getuid?.();
  const ownGid = process.getgid?.();
  if (ownUid === undefined || ownGid === undefined) return; // Windows: permissions are inherited from the folder
  const owner = identity.kind === 'user' ? identity : { uid: ownUid, gid: ownGid };
  const current = await stat(folder);
  if (current.uid === owner.uid) return;
  if (ownUid !== 0) {
    throw new EmbeddedServerError(
      'notOurs',
      `The database in ${folder} belongs to user id ${current.uid}, and this is user id ${ownUid}. ` +
        'Run Leadport as that user or as root, or give the folder away: ' +
        `chown -R ${ownUid}:${ownGid} ${folder}`,
    );
  }
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, entry), owner.uid, owner.gid);
  }
  await lchown(folder, owner.uid, owner.gid);
}
