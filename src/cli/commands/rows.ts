import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { recordAudit } from '../../audit/record-audit.ts';
import { renderSentence } from '../../contract/sentence.ts';
import { withTenant } from '../../db/database.ts';
import { csvChunks } from '../../import/report/csv-chunks.ts';
import { writeXlsx } from '../../import/report/xlsx-writer.ts';
import { outcomeFileNames, outcomeRows } from '../../import/run/outcome-file.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { rowCount } from '../row-count.ts';
import { readArguments } from '../usage.ts';
import { rowsUsage } from '../usages/import-usages.ts';
import { findOwnImport } from './imports.ts';

/** Writes the rows of an import with one outcome as a file, like the web app. */
export const rows: Command = {
  usage: rowsUsage,
  async run({ args, language, stdout, webUrl, openSystem }) {
    const { values, positionals } = readArguments(args, rowsUsage);
    const { outcome: file, out } = values;
    const system = await openSystem();
    const viewer = await actingUser(system.db, values.as, 'export');
    const { entry } = await findOwnImport(system, viewer, positionals[0] ?? '');
    const { tenantId, userId } = viewer;
    const subject = { action: 'import.rows_downloaded', subject: 'import', subjectId: entry.id } as const;
    await withTenant(system.db, tenantId, (trx) =>
      recordAudit(trx, { tenantId, userId, ...subject, detail: { rows: file } }),
    );
    const counted = countRows(outcomeRows(system.db, viewer, entry, file, webUrl));
    if (out.toLowerCase().endsWith('.xlsx')) {
      const options = { sheetName: outcomeFileNames[file], header: true };
      await writeXlsx(counted.rows(), createWriteStream(out), options);
    } else {
      await pipeline(Readable.from(csvChunks(counted.batches(), 'utf-8')), createWriteStream(out));
    }
    const count = counted.count();
    stdout(
      values.json
        ? JSON.stringify({ rows: count, out })
        : `${renderSentence(rowCount, { rows: count }, language)} → ${out}`,
    );
    return 0;
  },
};

/** Counts the rows without the header. */
function countRows(source: AsyncIterable<readonly (readonly string[])[]>) {
  let lines = 0;
  async function* batches() {
    for await (const batch of source) {
      lines += batch.length;
      yield batch;
    }
  }
  async function* rows() {
    for await (const batch of batches()) yield* batch;
  }
  return { batches, rows, count: () => Math.max(0, lines - 1) };
}
