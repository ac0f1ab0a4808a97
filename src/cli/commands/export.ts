import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { recordAudit } from '../../audit/record-audit.ts';
import { refuse } from '../../contract/refusals.ts';
import { renderSentence } from '../../contract/sentence.ts';
import { withTenant } from '../../db/database.ts';
import { csvChunks } from '../../import/report/csv-chunks.ts';
import { exportLeads } from '../../leads/export-leads.ts';
import { findProjectByName } from '../../projects/project-store.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { readArguments } from '../usage.ts';
import { exportUsage } from '../usages/operation-usages.ts';

const replaced = {
  ja: 'CP932にない文字は文字参照で出力しました：{characters}',
  en: 'CP932 has no {characters}: written as character references',
};

/** Writes the leads of a project as CSV. */
export const exportProject: Command = {
  usage: exportUsage,
  async run({ args, language, stdout, stderr, openSystem }) {
    const { values } = readArguments(args, exportUsage);
    const { encoding = 'utf-8', include: included = [] } = values;
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
      stderr(renderSentence(replaced, { characters: [...unencodable].join(' ') }, language));
    stdout(JSON.stringify({ ...counts, unencodable: [...unencodable] }));
    return 0;
  },
};
