import { callBarrierTexts } from '../../contract/call.ts';
import { refuse } from '../../contract/refusals.ts';
import { withTenant } from '../../db/database.ts';
import { findCallPermissions } from '../../do-not-call/find-call-permissions.ts';
import { matchKeyHasher } from '../../import/run/match-key-hasher.ts';
import { findProjectByName } from '../../projects/project-store.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { readArguments } from '../usage.ts';
import { permissionUsage } from '../usages/do-not-call-usages.ts';

/** Prints whether a user may call a number now, and the reason if not. */
export const permission: Command = {
  usage: permissionUsage,
  async run({ args, language, stdout, openSystem }) {
    const { values, positionals } = readArguments(args, permissionUsage);
    const { db, mask } = await openSystem();
    const viewer = await actingUser(db, values.as, 'see');
    const number = matchKeyHasher.readPhone(viewer.tenantId, positionals[0] ?? '');
    const [answer] = await withTenant(db, viewer.tenantId, async (trx) => {
      const name = values.project;
      const projectId = name === undefined ? undefined : await findProjectByName(trx, viewer, name);
      if (name !== undefined && !projectId) throw refuse('project_not_found', { project: name });
      return findCallPermissions(trx, viewer, mask, [number], projectId);
    });
    const reason = answer?.reason ?? null;
    if (values.json) stdout(JSON.stringify(answer));
    else if (reason === null) stdout(language === 'ja' ? '架電できます' : 'May be called');
    else stdout(callBarrierTexts[reason][language]);
    return 0;
  },
};
