import { setTimeout as sleep } from 'node:timers/promises';
import { type ErasurePlace, erasurePlaces } from '../../contract/erasure.ts';
import { renderSentence } from '../../contract/sentence.ts';
import { withTenant } from '../../db/database.ts';
import { listErasures, requestErasure } from '../../erasure/erasure-store.ts';
import { eraseNextBatch } from '../../erasure/run-erasure.ts';
import { matchKeyHasher } from '../../import/run/match-key-hasher.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { missingFlag, readArguments } from '../usage.ts';
import { eraseUsage } from '../usages/do-not-call-usages.ts';

const waitMs = 1000;
const continues = {
  ja: '消去 {id} は、ワーカーが引き続き処理します',
  en: 'Erasure {id} continues in a worker',
};

/** Erases a phone number everywhere and reports what was erased where. */
export const erase: Command = {
  usage: eraseUsage,
  async run({ args, language, stdout, stderr, openSystem, interrupted }) {
    const { values, positionals } = readArguments(args, eraseUsage);
    const reason = values.reason.trim();
    if (!reason) throw missingFlag('reason', eraseUsage.flags.reason);
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
        stderr(renderSentence(continues, { id }, language));
        return 1;
      }
      if (state === 'waits') await sleep(waitMs, undefined, { signal: interrupted }).catch(() => undefined);
    }
    const [report] = await withTenant(db, tenantId, (trx) => listErasures(trx, tenantId, { id, limit: 1 }));
    if (values.json) stdout(JSON.stringify(report));
    else
      for (const [place, count] of Object.entries(report?.counts ?? {}))
        stdout(`${count}\t${isPlace(place) ? erasurePlaces[place][language] : place}`);
    return 0;
  },
};

function isPlace(text: string): text is ErasurePlace {
  return Object.hasOwn(erasurePlaces, text);
}
