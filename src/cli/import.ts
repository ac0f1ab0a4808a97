import { basename } from 'node:path';
import type { ProjectId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import { withTenant } from '../db/database.ts';
import { fieldsOfProject } from '../fields/index.ts';
import {
  checkMapping,
  getImport,
  insertImport,
  profileFile,
  receiveFile,
  startImport,
} from '../import/index.ts';
import { isAllowed, type Viewer } from '../people/index.ts';
import { createProject, findProjectByName } from '../projects/index.ts';
import { actingUser } from './acting-user.ts';
import { answerImport } from './answer-import.ts';
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
  usage: `import FILE --project NAME [--create-project] [--map auto|FILE.json] [--set 'リード名=会社名' …]
    [--default 'contact_name=代表' …] [--duplicates add|skip|overwrite] [--overwrite-blanks] [--duplicate-keys name,phone] [--match any|all]
    [--scope project|all] [--do-not-call skip|mark] [--no-group] [--sheet NAME] [--encoding E] [--delimiter D] [--header-row N|none]
    [--undecodable stop|replace] [--detach] [--as EMAIL] [--json]`,
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
    const profile = await profileFile(source, reading, customFields);
    const mapping = await readMapping(values, profile);
    checkMapping(mapping, profile.columns, customFields);
    // Everything that can be refused has been; from here on things are made.
    const { fileSha256, ...file } = await receiveFile(system.storage, source);
    const projectId = project ?? (await makeProject(system, viewer, values.project));
    const id = await withTenant(system.db, viewer.tenantId, async (trx) =>
      insertImport(trx, {
        tenantId: viewer.tenantId,
        projectId,
        ...file,
        fileName: basename(path),
        reading,
        createdBy: viewer.userId,
        found: { profile, fileSha256 },
      }),
    );
    const entry = await getImport(system.db, viewer.tenantId, id);
    const queued = await startImport(system.db, entry, { mapping, options: policy }, customFields, viewer);
    const ended = values.detach ? queued : await runToEnd(console, system, queued);
    return answerImport(console, ended, values.project, values.json ?? false);
  },
};

async function importingUser(system: System, email: string | undefined): Promise<Viewer> {
  const viewer = await actingUser(system.db, email);
  if (!isAllowed(viewer, 'importer')) throw refuse('import_not_allowed');
  return viewer;
}

function findProject(system: System, viewer: Viewer, name: string): Promise<ProjectId | undefined> {
  return withTenant(system.db, viewer.tenantId, (trx) => findProjectByName(trx, viewer, name));
}

function makeProject(system: System, viewer: Viewer, name: string): Promise<ProjectId> {
  return withTenant(system.db, viewer.tenantId, (trx) => createProject(trx, viewer, { name }));
}
