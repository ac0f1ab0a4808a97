import { doNotCallReasonNames, doNotCallReasons } from '../../contract/do-not-call.ts';
import { type EntryOptions, importOptionsSchema } from '../../contract/import.ts';
import { refuse } from '../../contract/refusals.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import { findOriginalImport } from '../../import/ledger/find-original-import.ts';
import { profileFile } from '../../import/run/file/profile-file.ts';
import { recallMapping } from '../../import/run/mapping/recall-mapping.ts';
import { checkMapping } from '../../import/run/start-import.ts';
import type { Viewer } from '../../people/viewer.ts';
import { findWorkgroupsByName } from '../../people/workgroup-store.ts';
import { findProjectByName } from '../../projects/project-store.ts';
import { actingUser } from '../acting-user.ts';
import type { Console, ExitCode } from '../command.ts';
import { readMapping, readSaveFlags } from '../flags/import-flags.ts';
import { oneOf } from '../flags/one-of.ts';
import { readDayFlag, readExpiry } from '../flags/read-expiry.ts';
import { withRecipeFlag } from '../flags/read-recipe.ts';
import { readReadingFlags } from '../flags/reading-flags.ts';
import { openInput } from '../open-input.ts';
import { submitImport } from '../submit-import.ts';
import { UsageError } from '../usage-error.ts';

type ScopeFlags = {
  workgroup?: string[] | undefined;
  project?: string | undefined;
  reason?: string | undefined;
  evidence?: string | undefined;
  'refused-on'?: string | undefined;
  expires?: string | undefined;
  release?: boolean | undefined;
};

type Flags = ScopeFlags &
  Parameters<typeof readReadingFlags>[0] &
  Parameters<typeof readMapping>[0] &
  Parameters<typeof readSaveFlags>[0] &
  Parameters<typeof submitImport>[4] & { as?: string | undefined; recipe?: string | undefined };

/** Bans or releases the numbers of a file and waits for completion. */
export async function importNumbers(console: Console, path: string, flags: Flags): Promise<ExitCode> {
  const wishes = readWishes(flags);
  const fileOptions = readReadingFlags(flags);
  const saveMapping = readSaveFlags(flags);
  const source = await openInput(path);
  const system = await console.openSystem();
  const viewer = await actingUser(system.db, flags.as, 'import');
  const kind = 'do_not_call';
  const found = await profileFile(source, fileOptions, [], { kind });
  const { profile, retried, entries } = await withTenant(system.db, viewer.tenantId, async (trx) => ({
    profile: await recallMapping(trx, viewer.tenantId, found, [], { kind }),
    retried: await findOriginalImport(trx, { tenantId: viewer.tenantId, projectId: null }, found),
    entries: { ...wishes, ...(await findScope(trx, viewer, flags)) },
  }));
  const mapping = await withRecipeFlag(system, viewer, await readMapping(flags, profile, kind), flags.recipe);
  checkMapping(mapping, profile, [], kind);
  const options = importOptionsSchema.parse({ entries });
  const list = {
    ...{ path, source, fileOptions, profile, mapping, options, saveMapping, customFields: [], retried },
    project: null,
    findProject: async () => null,
  };
  return submitImport(console, system, viewer, list, flags);
}

const releaseTexts = {
  reason: {
    ja: '--reasonで解除の理由を指定してください',
    en: 'missing option --reason TEXT: why it is released',
  },
  expiry: { ja: '解除に--expiresは指定できません', en: '--expires cannot be used with --release' },
  evidence: {
    ja: '解除に--evidenceと--refused-onは指定できません',
    en: '--evidence and --refused-on cannot be used with --release',
  },
} as const;

/** What the flags say by themselves, before anything is opened. */
function readWishes({ release, reason, expires, evidence, ...flags }: ScopeFlags): Partial<EntryOptions> {
  const refusedOn = readDayFlag('refused-on', flags['refused-on']);
  if (release) {
    const releaseReason = reason?.trim();
    if (!releaseReason) throw new UsageError(releaseTexts.reason);
    if (expires !== undefined) throw new UsageError(releaseTexts.expiry);
    if (evidence !== undefined || refusedOn) throw new UsageError(releaseTexts.evidence);
    return { action: 'release', releaseReason };
  }
  const known = readReasonFlag(reason);
  return {
    ...(known && { reason: known }),
    ...(evidence !== undefined && { evidence }),
    ...(refusedOn && { refusedOn }),
    ...(expires !== undefined && { expiresAt: readExpiry(expires).toISOString() }),
  };
}

async function findScope(trx: Trx, viewer: Viewer, { workgroup = [], project }: ScopeFlags) {
  const projectId = project === undefined ? null : await findProjectByName(trx, viewer, project);
  if (projectId === undefined) throw refuse('project_not_found', { project: project ?? '' });
  return { workgroupIds: [...(await findWorkgroupsByName(trx, viewer.tenantId, workgroup))], projectId };
}

/** The reason of a ban, given as code or name. */
export function readReasonFlag(text: string | undefined) {
  const written = doNotCallReasons.find((code) => doNotCallReasonNames[code].ja === text);
  return written ?? oneOf('reason', text, doNotCallReasons);
}
