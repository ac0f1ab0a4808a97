import { setTimeout as sleep } from 'node:timers/promises';
import { type ErasurePlace, erasurePlaces } from '../../contract/erasure.ts';
import { withTenant } from '../../db/database.ts';
import { eraseNextBatch, listErasures, requestErasure } from '../../erasure/index.ts';
import { matchKeyHasher } from '../../import/index.ts';
import { actingUser } from '../acting-user.ts';
import { type Command, UsageError } from '../command.ts';
import { readArguments } from '../flags/read-arguments.ts';

const waitMs = 1000;

/** Takes a telephone number out of everything and tells what was erased where. */
export const erase: Command = {
  summary: 'erases a telephone number everywhere; a keyed hash keeps it out of later lists',
  usage: 'erase PHONE --reason TEXT [--as EMAIL] [--json]',
  async run({ args, language, print, tell, openSystem, interrupted }) {
    const { values, positionals } = readArguments(args, ['PHONE'], {
      reason: { type: 'string' },
      as: { type: 'string' },
      json: { type: 'boolean' },
    });
    const reason = values.reason?.trim();
    if (!reason) throw new UsageError('--reason TEXT: who asked for it, when and how');
    const { db, storage, mask } = await openSystem();
    const deps = { db, storage, mask, keys: matchKeyHasher };
    const viewer = await actingUser(db, values.as, 'admin');
    const draft = { phone: positionals[0] ?? '', reason };
    const { tenantId } = viewer;
    const id = await withTenant(db, tenantId, (trx) => requestErasure(trx, viewer, deps, draft));
    for (
      let state = await eraseNextBatch(deps, id);
      state !== 'done';
      state = await eraseNextBatch(deps, id)
    ) {
      if (interrupted.aborted) {
        tell(`erasure ${id}: a worker goes on with it`);
        return 1;
      }
      if (state === 'waits') await sleep(waitMs, undefined, { signal: interrupted }).catch(() => undefined);
    }
    const [report] = await withTenant(db, tenantId, (trx) => listErasures(trx, tenantId, { id, limit: 1 }));
    if (values.json) print(JSON.stringify(report));
    else
      for (const [place, count] of Object.entries(report?.counts ?? {}))
        print(`${count}\t${isPlace(place) ? erasurePlaces[place][language] : place}`);
    return 0;
  },
};

function isPlace(text: string): text is ErasurePlace {
  return Object.hasOwn(erasurePlaces, text);
}
