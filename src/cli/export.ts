import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { refuse } from '../contract/refusals.ts';
import { withTenant } from '../db/database.ts';
import { encodeCp932, formatCsvLine } from '../import/index.ts';
import { exportLeads } from '../leads/index.ts';
import { findProjectByName } from '../projects/index.ts';
import { actingUser } from './acting-user.ts';
import { type Command, UsageError } from './command.ts';
import { oneOf, readArguments } from './read-arguments.ts';

/** Writes the leads of a project as a CSV. */
export const exportProject: Command = {
  summary: 'writes the leads of a project as a CSV',
  usage:
    'export --project NAME --out F.csv [--encoding utf-8|cp932] [--include contacts] [--as EMAIL] [--json]',
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
    const encode = encoderOf(oneOf('encoding', values.encoding, ['utf-8', 'cp932']) ?? 'utf-8');
    const contacts = oneOf('include', values.include, ['contacts']) !== undefined;
    const { db } = await openSystem();
    const viewer = await actingUser(db, values.as);
    const name = values.project;
    const projectId = await withTenant(db, viewer.tenantId, (trx) => findProjectByName(trx, viewer, name));
    if (!projectId) throw refuse('project_not_found', { project: name });
    const { header, pages } = await exportLeads(db, viewer.tenantId, { projectId, contacts });
    const counts = { leads: 0, contacts: 0 };
    const out = createWriteStream(values.out);
    const write = async (rows: readonly (readonly string[])[]) => {
      const text = rows.map((row) => formatCsvLine(row, { guardFormulas: true })).join('');
      if (!out.write(encode.bytes(text))) await once(out, 'drain');
    };
    await write([header]);
    for await (const page of pages) {
      await write(page.rows);
      counts.leads += page.leads;
      counts.contacts += page.contacts;
    }
    out.end();
    await once(out, 'finish');
    const unencodable = [...encode.unencodable];
    if (unencodable.length > 0)
      tell(`CP932 has no ${unencodable.join(' ')}: written as character references`);
    print(JSON.stringify({ ...counts, unencodable }));
    return 0;
  },
};

type Encoder = { bytes(text: string): Buffer; readonly unencodable: Set<string> };

function encoderOf(encoding: 'utf-8' | 'cp932'): Encoder {
  const unencodable = new Set<string>();
  if (encoding === 'utf-8') {
    let mark = '\ufeff';
    return {
      unencodable,
      bytes(text) {
        const bytes = Buffer.from(mark + text);
        mark = '';
        return bytes;
      },
    };
  }
  return {
    unencodable,
    bytes(text) {
      const encoded = encodeCp932(text);
      for (const character of encoded.unencodable) unencodable.add(character);
      return encoded.bytes;
    },
  };
}
