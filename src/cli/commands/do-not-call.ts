import { assertNever } from '../../base/assert-never.ts';
import type { WorkgroupId } from '../../base/ids.ts';
import type { ErasureHasher } from '../../contacts/erasure-hasher.ts';
import { readNumber } from '../../contacts/read-number.ts';
import { doNotCallReasonNames } from '../../contract/do-not-call.ts';
import { refuse } from '../../contract/refusals.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import { addEntries } from '../../do-not-call/add-entries.ts';
import { pageEntries } from '../../do-not-call/entry-page-store.ts';
import type { EntryRecord } from '../../do-not-call/entry-row.ts';
import { releaseNumber } from '../../do-not-call/release-entries.ts';
import { matchKeyHasher } from '../../import/run/match-key-hasher.ts';
import type { Access } from '../../people/permissions.ts';
import type { Viewer } from '../../people/viewer.ts';
import { findWorkgroupsByName } from '../../people/workgroup-store.ts';
import { findProjectByName } from '../../projects/project-store.ts';
import { actingUser } from '../acting-user.ts';
import type { Command, Console, ExitCode } from '../command.ts';
import { readDayFlag, readExpiry } from '../flags/read-expiry.ts';
import { type FlagValues, missingFlag, readAction, readArguments } from '../usage.ts';
import { doNotCallUsages } from '../usages/do-not-call-usages.ts';
import { importNumbers, readReasonFlag } from './import-numbers.ts';

type Flags<Action extends keyof typeof doNotCallUsages> = FlagValues<
  (typeof doNotCallUsages)[Action]['flags']
>;

/** What an action does once the database is open. */
type Work = {
  readonly access: Access;
  run(trx: Trx, viewer: Viewer, hasher: ErasureHasher): Promise<readonly EntryRecord[]>;
};

/** Bans or releases a number or a whole file, or lists bans. */
export const doNotCall: Command = {
  usage: doNotCallUsages,
  async run(console) {
    const { language, stdout, openSystem } = console;
    const { action, args } = readAction(console.args, doNotCallUsages);
    if (action === 'import') return importList({ ...console, args });
    const { work, values } = readWork(action, args);
    const { db, mask } = await openSystem();
    const viewer = await actingUser(db, values.as, work.access);
    const entries = await withTenant(db, viewer.tenantId, (trx) => work.run(trx, viewer, mask));
    stdout(
      values.json
        ? JSON.stringify(entries)
        : entries.map((entry) => lineOf(entry, doNotCallReasonNames[entry.reason][language])).join('\n'),
    );
    return 0;
  },
};

/** Reads everything that can be wrong before anything is opened. */
function readWork(action: 'add' | 'release' | 'list', args: readonly string[]) {
  switch (action) {
    case 'add': {
      const { values, positionals } = readArguments(args, doNotCallUsages.add);
      return { values, work: add(values, positionals[0] ?? '') };
    }
    case 'release': {
      const { values, positionals } = readArguments(args, doNotCallUsages.release);
      return { values, work: release(values, positionals[0] ?? '') };
    }
    case 'list': {
      const { values } = readArguments(args, doNotCallUsages.list);
      return { values, work: list(values) };
    }
    default:
      return assertNever(action);
  }
}

async function importList(console: Console): Promise<ExitCode> {
  const { values, positionals } = readArguments(console.args, doNotCallUsages.import);
  return importNumbers(console, positionals[0] ?? '', values);
}

function add(values: Flags<'add'>, phone: string): Work {
  const reason = readReasonFlag(values.reason) ?? 'refusal';
  const { note = '', evidence = '', project } = values;
  const refusedOn = readDayFlag('refused-on', values['refused-on']) ?? null;
  const expiresAt = values.expires === undefined ? null : readExpiry(values.expires);
  const run: Work['run'] = async (trx, viewer, mask) => {
    const projectId = project === undefined ? null : await findProjectByName(trx, viewer, project);
    if (projectId === undefined) throw refuse('project_not_found', { project: project ?? '' });
    const workgroupIds = await workgroupsOf(trx, viewer, values);
    const target = { phones: [phone], source: 'manual' } as const;
    const draft = { target, workgroupIds, projectId, reason, note, evidence, refusedOn, expiresAt };
    await addEntries(trx, viewer, { keys: matchKeyHasher, mask }, draft);
    const reading = readNumber(matchKeyHasher, viewer.tenantId, phone);
    const number = { ...reading, maskedHash: mask.mask(viewer.tenantId, reading.hash) };
    return pageEntries(trx, viewer, { number, state: 'active' }, { limit: 200 });
  };
  return { access: 'ban', run };
}

function release(values: Flags<'release'>, phone: string): Work {
  const reason = values.reason.trim();
  if (!reason) throw missingFlag('reason', doNotCallUsages.release.flags.reason);
  const run: Work['run'] = async (trx, viewer) => {
    const number = readNumber(matchKeyHasher, viewer.tenantId, phone);
    const ids = await workgroupsOf(trx, viewer, values);
    return releaseNumber(
      trx,
      viewer,
      { ...number, typed: phone },
      { reason, workgroupIds: ids.length > 0 ? ids : undefined },
    );
  };
  return { access: 'admin', run };
}

function list(values: Flags<'list'>): Work {
  const reason = readReasonFlag(values.reason);
  const run: Work['run'] = async (trx, viewer) => {
    const ids = await workgroupsOf(trx, viewer, values);
    const filter = { reason, workgroupIds: ids.length > 0 ? ids : undefined, state: 'active' } as const;
    return pageEntries(trx, viewer, filter, { limit: 10_000 });
  };
  return { access: 'see', run };
}

function workgroupsOf(
  trx: Trx,
  viewer: Viewer,
  { workgroup = [] }: { workgroup?: string[] | undefined },
): Promise<readonly WorkgroupId[]> {
  return findWorkgroupsByName(trx, viewer.tenantId, workgroup);
}

function lineOf(entry: EntryRecord, reason: string): string {
  const scope = entry.workgroup?.name ?? '*';
  return [entry.id, entry.phone, scope, reason, entry.expiresAt?.toISOString() ?? '', entry.note].join('\t');
}
