import type { WorkgroupId } from '../../base/ids.ts';
import { type ErasureHasher, readNumber } from '../../contacts/index.ts';
import { doNotCallReasonNames } from '../../contract/do-not-call.ts';
import { refuse } from '../../contract/refusals.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import { addEntries, type EntryRecord, pageEntries, releaseNumber } from '../../do-not-call/index.ts';
import { matchKeyHasher } from '../../import/index.ts';
import { type Access, findWorkgroupsByName, type Viewer } from '../../people/index.ts';
import { findProjectByName } from '../../projects/index.ts';
import { actingUser } from '../acting-user.ts';
import { type Command, type Console, type ExitCode, UsageError } from '../command.ts';
import { readArguments } from '../flags/read-arguments.ts';
import { readDayFlag, readExpiry } from '../flags/read-expiry.ts';
import { importNumbers, numberOptions, readReasonFlag } from './import-numbers.ts';

const flags = {
  workgroup: { type: 'string', multiple: true },
  project: { type: 'string' },
  reason: { type: 'string' },
  note: { type: 'string' },
  evidence: { type: 'string' },
  'refused-on': { type: 'string' },
  expires: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Flags = ReturnType<typeof readArguments<typeof flags>>['values'];

type Work = (trx: Trx, viewer: Viewer, mask: ErasureHasher) => Promise<readonly EntryRecord[]>;

/** Each reads what is asked for before anything is opened. */
const works: Readonly<Record<string, (values: Flags, phone: string) => Work>> = { add, release, list };
const accesses: Readonly<Record<string, Access>> = { add: 'ban', release: 'admin', list: 'see' };

/** Bans a number, releases it, does either with a whole file, or lists what is banned. */
export const doNotCall: Command = {
  summary: 'bans numbers, releases them, or lists the do-not-call entries',
  usage: `dnc import FILE [--workgroup W …] [--project NAME] [--reason R] [--evidence T] [--refused-on DATE] [--expires DATE]
      [--release] [--dry-run] [--detach]
      (with --release, --reason TEXT says why; the file as for import: --map, --set, --default, --sheet, --encoding …)
    dnc add PHONE [--workgroup W …] [--project NAME] [--reason R] [--note T] [--evidence T]
      [--refused-on DATE] [--expires DATE]
    dnc release PHONE --reason TEXT [--workgroup W …]
    dnc list [--workgroup W …] [--reason R]   (all: [--as EMAIL] [--json])`,
  actions: ['import', ...Object.keys(works)],
  async run(console) {
    const { language, print, openSystem } = console;
    const [action = '', ...args] = console.args;
    if (action === 'import') return importList({ ...console, args });
    const makeWork = works[action];
    if (!makeWork) throw new UsageError(`dnc ${action}: import, ${Object.keys(works).join(', ')}`);
    const { values, positionals } = readArguments(args, action === 'list' ? [] : ['PHONE'], flags);
    const work = makeWork(values, positionals[0] ?? '');
    const { db, mask } = await openSystem();
    const viewer = await actingUser(db, values.as, accesses[action] ?? 'admin');
    const entries = await withTenant(db, viewer.tenantId, (trx) => work(trx, viewer, mask));
    print(
      values.json
        ? JSON.stringify(entries)
        : entries.map((entry) => lineOf(entry, doNotCallReasonNames[entry.reason][language])).join('\n'),
    );
    return 0;
  },
};

async function importList(console: Console): Promise<ExitCode> {
  const { values, positionals } = readArguments(console.args, ['FILE'], numberOptions);
  return importNumbers(console, positionals[0] ?? '', values);
}

function add(values: Flags, phone: string): Work {
  const reason = readReasonFlag(values.reason) ?? 'refusal';
  const { note = '', evidence = '', project } = values;
  const refusedOn = readDayFlag('refused-on', values['refused-on']) ?? null;
  const expiresAt = values.expires === undefined ? null : readExpiry(values.expires);
  return async (trx, viewer, mask) => {
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
}

function release(values: Flags, phone: string): Work {
  const reason = values.reason?.trim();
  if (!reason) throw new UsageError('--reason TEXT: a release needs a reason');
  return async (trx, viewer) => {
    const number = readNumber(matchKeyHasher, viewer.tenantId, phone);
    const ids = await workgroupsOf(trx, viewer, values);
    return releaseNumber(trx, viewer, number, { reason, workgroupIds: ids.length > 0 ? ids : undefined });
  };
}

function list(values: Flags): Work {
  const reason = readReasonFlag(values.reason);
  return async (trx, viewer) => {
    const ids = await workgroupsOf(trx, viewer, values);
    const filter = { reason, workgroupIds: ids.length > 0 ? ids : undefined, state: 'active' } as const;
    return pageEntries(trx, viewer, filter, { limit: 10_000 });
  };
}

function workgroupsOf(trx: Trx, viewer: Viewer, { workgroup = [] }: Flags): Promise<readonly WorkgroupId[]> {
  return findWorkgroupsByName(trx, viewer.tenantId, workgroup);
}

function lineOf(entry: EntryRecord, reason: string): string {
  const scope = entry.workgroup?.name ?? '*';
  return [entry.id, entry.phone, scope, reason, entry.expiresAt?.toISOString() ?? '', entry.note].join('\t');
}
