import { lchown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.ts';
import type { ServerIdentity } from './server-identity.ts';

/**
 * Gives `folder` and all below it to `identity` where it is somebody else's; PostgreSQL accepts no cluster of another
 * user. The folder itself comes last: one cut short is noticed and done again. Only root can; others are told.
 */
export async function giveTo(identity: ServerIdentity, folder: string): Promise<void> {
  const ownUid = process.getuid?.();
  const ownGid = process.getgid?.();
  if (ownUid === undefined || ownGid === undefined) return; // Windows: rights are inherited from the folder
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
