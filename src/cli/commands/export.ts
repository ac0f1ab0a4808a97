import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../../contract/refusals.ts';
import { withTenant } from '../../db/database.ts';
import { csvChunks, csvEncodings } from '../../import/index.ts';
import { exportLeads } from '../../leads/index.ts';
import { findProjectByName } from '../../projects/index.ts';
import { actingUser } from '../acting-user.ts';
import { type Command, UsageError } from '../command.ts';
import { oneOf, readArguments } from '../flags/read-arguments.ts';

/** What an export may have besides the leads: a row a contact, and where the lists came from. */
const parts = ['contacts', 'provenance'] as const;

/** Writes the leads of a project as a CSV. */
export const exportProject: Command = {
  summary: 'writes the leads of a project as a CSV',
  usage:
    'export --project NAME --out F.csv [--encoding utf-8|cp932] [--include contacts,provenance] [--as EMAIL] [--json]',
  async run({ args, print, tell, openSystem }) {
    const { values } = readArguments(args, [], {
      project: { type: 'string' },
      out: { type: 'string' },
      encoding: { type: 'string' },
      include: { type: 'string' },
      as: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (!values.project || !values.out) throw new UsageError('--project NAME and --out FILE are needed');
    const encoding = oneOf('encoding', values.encoding, csvEncodings) ?? 'utf-8';
    const included = values.include?.split(',').map((part) => oneOf('include', part.trim(), parts)) ?? [];
    const what = { contacts: included.includes('contacts'), provenance: included.includes('provenance') };
    const { db } = await openSystem();
    const viewer = await actingUser(db, values.as, 'export');
    const name = values.project;
    const { tenantId, userId } = viewer;
    const projectId = await withTenant(db, tenantId, async (trx) => {
      const id = await findProjectByName(trx, viewer, name);
      if (!id) throw refuse('project_not_found', { project: name });
      const entry = { action: 'project.exported', subject: 'project', subjectId: id } as const;
      await recordAudit(trx, { tenantId, userId, ...entry, detail: { ...what, encoding } });
      return id;
    });
    const { header, pages } = await exportLeads(db, viewer, { projectId, ...what });
    const counts = { leads: 0, contacts: 0 };
    const unencodable = new Set<string>();
    const batches = async function* () {
      yield [header];
      for await (const page of pages) {
        yield page.rows;
        counts.leads += page.leads;
        counts.contacts += page.contacts;
      }
    };
    await pipeline(Readable.from(csvChunks(batches(), encoding, unencodable)), createWriteStream(values.out));
    if (unencodable.size > 0)
      tell(`CP932 has no ${[...unencodable].join(' ')}: written as character references`);
    print(JSON.stringify({ ...counts, unencodable: [...unencodable] }));
    return 0;
  },
};
