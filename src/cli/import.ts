import { basename } from 'node:path';
import type { ProjectId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import { withTenant } from '../db/database.ts';
import { fieldsOfProject } from '../fields/index.ts';
import {
  checkMapping,
  discardImport,
  findRetried,
  getImport,
  type ImportEntry,
  insertImport,
  profileFile,
  recallMapping,
  receiveFile,
  requestCheck,
  startImport,
} from '../import/index.ts';
import { isAllowed, type Viewer } from '../people/index.ts';
import { createProject, deleteProject, findProjectByName } from '../projects/index.ts';
import { actingUser } from './acting-user.ts';
import { answerCheck, answerImport } from './answer-import.ts';
import { type Command, UsageError } from './command.ts';
import { importOptions, readMapping, readPolicy } from './import-flags.ts';
import { openInput } from './open-input.ts';
import { readArguments } from './read-arguments.ts';
import { readReadingFlags } from './reading-flags.ts';
import { runToEnd } from './run-to-end.ts';
import type { System } from './system.ts';

/** Imports a file into a project and waits until it is done. */
export const importFile: Command = {
  summary: 'imports a file into a project',
  usage: `import FILE --project NAME [--create-project] [--map auto|FILE.json] [--set 'リード名=会社名' --set '連絡先名=姓+名' …]
    [--default 'contact_name=代表' …] [--duplicates add|skip|overwrite] [--overwrite-blanks] [--duplicate-keys name,phone] [--match any|all]
    [--scope project|all] [--do-not-call skip|mark] [--no-group] [--no-fix CODE,…] [--dry-run] [--sheet NAME] [--encoding E] [--delimiter D] [--header-row N|none]
    [--undecodable stop|replace] [--hidden-rows read|skip] [--detach] [--as EMAIL] [--json]`,
  async run(console) {
    const { values, positionals } = readArguments(console.args, ['FILE'], importOptions);
    const path = positionals[0] ?? '';
    if (!values.project) throw new UsageError('--project NAME is missing');
    if (values.kind !== undefined && values.kind !== 'lead') throw new UsageError('--kind is lead');
    const policy = readPolicy(values);
    const reading = readReadingFlags(values);
    const source = await openInput(path);
    const system = await console.openSystem();
    const viewer = await importingUser(system, values.as);
    const project = await findProject(system, viewer, values.project);
    if (!project && !values['create-project']) throw refuse('project_not_found', { project: values.project });
    const customFields = project
      ? await withTenant(system.db, viewer.tenantId, (trx) => fieldsOfProject(trx, viewer.tenantId, project))
      : [];
    const found = await profileFile(source, reading, customFields);
    const profile = await withTenant(system.db, viewer.tenantId, (trx) =>
      recallMapping(trx, viewer.tenantId, found, customFields),
    );
    const mapping = await readMapping(values, profile);
    checkMapping(mapping, profile.columns, customFields);
    // Everything that can be refused has been; from here on things are made.
    const name = values.project;
    const { fileSha256, ...file } = await receiveFile(system.storage, source);
    const asked = await withTenant(system.db, viewer.tenantId, async (trx) => {
      const projectId = project ?? (await createProject(trx, viewer, { name }));
      const retryOf = await findRetried(trx, { tenantId: viewer.tenantId, projectId }, profile);
      const id = await insertImport(trx, {
        ...file,
        tenantId: viewer.tenantId,
        projectId,
        fileName: basename(path),
        reading,
        createdBy: viewer.userId,
        found: { profile, fileSha256, retryOf },
      });
      const entry = await getImport(trx, viewer.tenantId, id);
      const request = values['dry-run'] ? requestCheck : startImport;
      return request(trx, entry, { mapping, options: policy }, customFields, viewer);
    }).catch(async (error) => {
      await system.storage.delete(file.fileKey);
      throw error;
    });
    const json = values.json ?? false;
    if (values['dry-run']) {
      const checked = await runToEnd(console, system, asked);
      await forget(system, viewer, checked, project === undefined);
      return answerCheck(console, checked, name, json);
    }
    const ended = values.detach ? asked : await runToEnd(console, system, asked);
    return answerImport(console, ended, name, json);
  },
};

/** A check leaves nothing behind: neither its record nor its file, nor a project that was made for it. */
async function forget(
  system: System,
  viewer: Viewer,
  entry: ImportEntry,
  projectToo: boolean,
): Promise<void> {
  await withTenant(system.db, viewer.tenantId, async (trx) => {
    await discardImport(trx, entry);
    if (projectToo) await deleteProject(trx, viewer, entry.projectId);
  });
  await system.storage.delete(entry.fileKey);
}

async function importingUser(system: System, email: string | undefined): Promise<Viewer> {
  const viewer = await actingUser(system.db, email);
  if (!isAllowed(viewer, 'importer')) throw refuse('import_not_allowed');
  return viewer;
}

function findProject(system: System, viewer: Viewer, name: string): Promise<ProjectId | undefined> {
  return withTenant(system.db, viewer.tenantId, (trx) => findProjectByName(trx, viewer, name));
}
