import type { ProjectId } from '../../base/ids.ts';
import { refuse } from '../../contract/refusals.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import { fieldsOfProject } from '../../fields/bound-field-store.ts';
import { findOriginalImport } from '../../import/ledger/find-original-import.ts';
import { profileFile } from '../../import/run/file/profile-file.ts';
import { recallMapping } from '../../import/run/mapping/recall-mapping.ts';
import { checkMapping } from '../../import/run/start-import.ts';
import type { Viewer } from '../../people/viewer.ts';
import { createProject } from '../../projects/change-projects.ts';
import { findProjectByName } from '../../projects/project-store.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { readMapping, readPolicy, readSaveFlags } from '../flags/import-flags.ts';
import { withRecipeFlag } from '../flags/read-recipe.ts';
import { readReadingFlags } from '../flags/reading-flags.ts';
import { openInput } from '../open-input.ts';
import { submitImport } from '../submit-import.ts';
import type { System } from '../system.ts';
import { missingFlag, readArguments } from '../usage.ts';
import { importUsage } from '../usages/import-usages.ts';
import { importNumbers } from './import-numbers.ts';

/**
 * Imports a file into a project, or its numbers into the do-not-call list, and waits for
 * completion.
 */
export const importFile: Command = {
  usage: importUsage,
  async run(console) {
    const { values, positionals } = readArguments(console.args, importUsage);
    const path = positionals[0] ?? '';
    if (values.kind === 'do_not_call') return importNumbers(console, path, values);
    if (!values.project) throw missingFlag('project', importUsage.flags.project);
    const policy = readPolicy(values);
    const fileOptions = readReadingFlags(values);
    const saveMapping = readSaveFlags(values);
    const source = await openInput(path);
    const system = await console.openSystem();
    const viewer = await actingUser(system.db, values.as, 'import');
    const project = await findProject(system, viewer, values.project);
    if (!project && !values['create-project']) throw refuse('project_not_found', { project: values.project });
    const customFields = project
      ? await withTenant(system.db, viewer.tenantId, (trx) => fieldsOfProject(trx, viewer.tenantId, project))
      : [];
    const found = await profileFile(source, fileOptions, customFields);
    const { tenantId } = viewer;
    const { retried, profile } = await withTenant(system.db, tenantId, async (trx) => {
      const retried = project && (await findOriginalImport(trx, { tenantId, projectId: project }, found));
      return {
        retried,
        profile: await recallMapping(trx, tenantId, found, customFields, { retried, projectId: project }),
      };
    });
    const mapping = await withRecipeFlag(system, viewer, await readMapping(values, profile), values.recipe);
    checkMapping(mapping, profile, customFields);
    // All validation is done; objects are created from here on.
    const name = values.project;
    const said = values.provider ?? values['acquisition-method'] ?? values['acquired-on'];
    const options = said === undefined ? { ...policy, ...retried?.provenance } : policy;
    const list = {
      ...{ path, source, fileOptions, profile, mapping, options, saveMapping, customFields, retried },
      project: { name, isNew: project === undefined },
      findProject: async (trx: Trx) => project ?? (await createProject(trx, viewer, { name })),
    };
    return submitImport(console, system, viewer, list, values);
  },
};

function findProject(system: System, viewer: Viewer, name: string): Promise<ProjectId | undefined> {
  return withTenant(system.db, viewer.tenantId, (trx) => findProjectByName(trx, viewer, name));
}
