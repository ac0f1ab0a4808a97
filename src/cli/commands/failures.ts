import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { recordAudit } from '../../audit/record-audit.ts';
import { renderSentence } from '../../contract/sentence.ts';
import { withTenant } from '../../db/database.ts';
import { eachFailedRow } from '../../import/ledger/import-rows.ts';
import { failureFileBytes } from '../../import/report/failure-file-bytes.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { rowCount } from '../row-count.ts';
import { readArguments } from '../usage.ts';
import { failuresUsage } from '../usages/import-usages.ts';
import { findOwnImport } from './imports.ts';

/**
 * Writes the failed rows of an import that are not fixed yet, with their problems, as a file for
 * Excel.
 */
export const failures: Command = {
  usage: failuresUsage,
  async run({ args, language, stdout, openSystem }) {
    const { values, positionals } = readArguments(args, failuresUsage);
    const system = await openSystem();
    const viewer = await actingUser(system.db, values.as, 'see_failures');
    const { entry } = await findOwnImport(system, viewer, positionals[0] ?? '');
    const { tenantId, userId } = viewer;
    const download = {
      action: 'import.failures_downloaded',
      subject: 'import',
      subjectId: entry.id,
    } as const;
    await withTenant(system.db, tenantId, (trx) => recordAudit(trx, { tenantId, userId, ...download }));
    const format = values.out.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
    const columns = entry.profile?.columns ?? [];
    let rows = 0;
    const open = async function* () {
      for await (const row of eachFailedRow(system.db, entry)) {
        rows += 1;
        yield row;
      }
    };
    const bytes = failureFileBytes(columns, open(), { language, format });
    await pipeline(Readable.from(bytes), createWriteStream(values.out));
    stdout(
      values.json
        ? JSON.stringify({ rows, out: values.out })
        : `${renderSentence(rowCount, { rows }, language)} → ${values.out}`,
    );
    return 0;
  },
};
