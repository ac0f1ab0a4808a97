import { sql } from 'kysely';
import type { UserId } from '../base/ids.ts';
import type { Database, Trx } from '../db/database.ts';
import { databaseLocks } from '../db/locks.ts';
import { createFieldSet } from '../fields/change-field-sets.ts';
import { addField } from '../fields/change-fields.ts';
import { createWorkgroup } from '../people/change-workgroups.ts';
import { checkNewPassword } from '../people/password-rules.ts';
import { createTenant } from '../people/tenant-store.ts';
import { createUser } from '../people/user-store.ts';
import type { Viewer } from '../people/viewer.ts';
import { getViewer, hasUsers } from '../people/viewer-store.ts';
import { createProject } from '../projects/change-projects.ts';

/**
 * If there is no user yet, creates a company with an administrator, a workgroup and an example
 * project, all or nothing. Of two concurrent callers, one creates it; the other waits and finds it
 * done. Refuses a password that users could not choose either.
 */
export function ensureFirstAdmin(
  db: Database,
  admin: { readonly email: string; readonly password: string },
): Promise<{ readonly created: boolean }> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${databaseLocks.firstAdmin})`.execute(trx);
    if (await hasUsers(trx)) return { created: false };
    const viewer = await createAdmin(trx, admin);
    await checkNewPassword(trx, viewer, admin.password);
    await createSampleProject(trx, viewer);
    return { created: true };
  });
}

async function createAdmin(trx: Trx, admin: { email: string; password: string }): Promise<Viewer> {
  const tenantId = await createTenant(trx, 'サンプル会社');
  const userId: UserId = await createUser(trx, { ...admin, tenantId, name: '管理者', role: 'admin' });
  const viewer = await getViewer(trx, tenantId, userId);
  await createWorkgroup(trx, viewer, { name: '営業部', memberIds: [userId] });
  return viewer;
}

async function createSampleProject(trx: Trx, viewer: Viewer): Promise<void> {
  const setId = await createFieldSet(trx, viewer, 'サンプル項目');
  const plain = { required: false, choices: [], default: null };
  await addField(trx, viewer, setId, { ...plain, name: '業種', dataType: 'text', inputForm: 'text_box' });
  await addField(trx, viewer, setId, {
    ...plain,
    name: '見込み度',
    dataType: 'single_choice',
    inputForm: 'select',
    choices: ['高', '中', '低'],
  });
  await createProject(trx, viewer, {
    name: 'サンプルプロジェクト',
    fieldSetIds: [setId],
    memberIds: [viewer.userId],
  });
}
