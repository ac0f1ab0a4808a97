import { refuse } from '../../contract/refusals.ts';
import { withTenant } from '../../db/database.ts';
import { fieldsOfProject } from '../../fields/bound-field-store.ts';
import { findPlaces, mappingOfRetry } from '../../import/model/failure-file.ts';
import { profileFile } from '../../import/run/file/profile-file.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { readReadingFlags } from '../flags/reading-flags.ts';
import { openInput } from '../open-input.ts';
import { submitImport } from '../submit-import.ts';
import { readArguments } from '../usage.ts';
import { retryUsage } from '../usages/import-usages.ts';
import { findOwnImport } from './imports.ts';

/** Imports the fixed failure file of an import with the same mapping and options, linked to it. */
export const retry: Command = {
  usage: retryUsage,
  async run(console) {
    const { values, positionals } = readArguments(console.args, retryUsage);
    const fileOptions = readReadingFlags(values);
    const source = await openInput(values.file);
    const system = await console.openSystem();
    const viewer = await actingUser(system.db, values.as, 'import');
    const { entry, line } = await findOwnImport(system, viewer, positionals[0] ?? '');
    const { tenantId } = viewer;
    const { projectId, mapping, options } = entry;
    if (entry.failed === 0 || !entry.profile || !mapping)
      throw refuse('retry_not_now', { status: entry.status });
    const customFields =
      projectId === null
        ? []
        : await withTenant(system.db, tenantId, (trx) => fieldsOfProject(trx, tenantId, projectId));
    const found = await profileFile(source, fileOptions, customFields, { kind: entry.kind });
    const profile = { ...found, lineSheets: entry.profile.readSheets.map(({ name }) => name) };
    const { columns } = profile;
    const places = findPlaces(entry.profile.columns, columns);
    if (!places) {
      throw refuse('retry_columns_differ', { id: entry.id, columns: columns.join('、') });
    }
    const list = {
      ...{ path: values.file, source, fileOptions, profile, options, customFields, retried: entry },
      mapping: mappingOfRetry(mapping, places),
      project: line.project && { name: line.project.name, isNew: false },
      findProject: async () => projectId,
    };
    return submitImport(console, system, viewer, list, values);
  },
};
