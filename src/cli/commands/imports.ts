import { type ImportId, parseId } from '../../base/ids.ts';
import { refuse } from '../../contract/refusals.ts';
import { findNamedImport, listImports, type NamedImport } from '../../import/ledger/import-lines.ts';
import type { Viewer } from '../../people/viewer.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { importJson, presentImport } from '../present-import.ts';
import type { System } from '../system.ts';
import { readArguments } from '../usage.ts';
import { importsUsage } from '../usages/import-usages.ts';
import { keptLeads } from './kept-leads.ts';

/** Shows the history, or one import. */
export const imports: Command = {
  usage: importsUsage,
  async run({ args, language, stdout, openSystem }) {
    const { values, positionals } = readArguments(args, importsUsage);
    const [id] = positionals;
    const withId = id !== undefined;
    const system = await openSystem();
    const viewer = await actingUser(system.db, values.as, 'see');
    const found = withId
      ? [await findOwnImport(system, viewer, id)]
      : await listImports(system.db, viewer, { limit: 200 });
    const kept = withId && found[0] ? await keptLeads(system.db, viewer, found[0].entry) : [];
    const json = found.map(({ entry, line }) =>
      importJson(entry, line.project?.name ?? null, { language, kept }),
    );
    if (values.json) stdout(JSON.stringify(withId ? json[0] : json));
    else
      stdout(
        found
          .map(({ entry, line }) =>
            presentImport(entry, line.project?.name ?? null, { json: false, language, kept }),
          )
          .join('\n'),
      );
    return 0;
  },
};

/** The import with this id, if the user may see it. Throws `not_found`. */
export async function findOwnImport(system: System, viewer: Viewer, text: string): Promise<NamedImport> {
  const id = parseId<ImportId>(text);
  const found = id && (await findNamedImport(system.db, viewer, id));
  if (!found) throw refuse('not_found');
  return found;
}
