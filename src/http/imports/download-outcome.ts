import { recordAudit } from '../../audit/index.ts';
import type { ImportId } from '../../base/ids.ts';
import { originalColumns } from '../../contract/failure-columns.ts';
import type { Language } from '../../contract/sentence.ts';
import { type Database, withTenant } from '../../db/database.ts';
import {
  createdRows,
  eachOutcomeLead,
  eachRow,
  type ImportEntry,
  keptOutRows,
  type LeadAddress,
  updatedRows,
} from '../../import/index.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import { sendCsv } from '../send-csv.ts';
import { sendXlsx } from '../send-xlsx.ts';
import type { ServerDeps } from '../server-deps.ts';
import { requireImport } from './reader-of.ts';

type Rows = AsyncIterable<readonly (readonly string[])[]>;
type Maker = (db: Database, entry: ImportEntry, addressOf: LeadAddress, language: Language) => Rows;

const keptOut =
  (shown: 'duplicate' | 'do_not_call'): Maker =>
  (db, entry, addressOf, language) =>
    keptOutRows(
      originalColumns(entry.profile?.columns ?? []),
      eachRow(db, entry, shown),
      addressOf,
      language,
    );

/** The files by their names in the address; the other name is that of the file. */
const files: Readonly<Record<string, readonly [name: string, make: Maker]>> = {
  created: ['登録', (db, entry, ...how) => createdRows(eachOutcomeLead(db, entry, 'created'), ...how)],
  updated: ['上書き', (db, entry, ...how) => updatedRows(eachOutcomeLead(db, entry, 'updated'), ...how)],
  duplicates: ['重複', keptOut('duplicate')],
  'do-not-call': ['禁止', keptOut('do_not_call')],
};

/** GET /imports/:id/created.csv, updated, duplicates, do-not-call, each .csv and .xlsx: the rows with the reason and the address of the lead. */
export function downloadOutcomeEndpoints(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<ImportId>() };
  for (const [path, [name, make]] of Object.entries(files)) {
    for (const format of ['csv', 'xlsx'] as const) {
      const url = `/imports/:id/${path}.${format}`;
      api.get(url, { config: { access: 'signed_in' }, schema }, async (request, reply) => {
        const viewer = viewerOf(request);
        const entry = await withTenant(db, viewer.tenantId, async (trx) => {
          const { entry } = await requireImport(trx, viewer, request.params.id);
          const subject = {
            action: 'import.rows_downloaded',
            subject: 'import',
            subjectId: entry.id,
          } as const;
          await recordAudit(trx, { ...viewer, ...subject, detail: { rows: path } });
          return entry;
        });
        const addressOf = (leadId: string) => `${request.protocol}://${request.host}/leads/${leadId}`;
        const batches = make(db, entry, addressOf, viewer.language);
        const fileName = `${entry.fileName.replace(/\.[^.]*$/, '')}_${name}.${format}`;
        return format === 'csv'
          ? sendCsv(reply, { fileName, encoding: 'utf-8', batches })
          : sendXlsx(reply, { fileName, sheetName: name, rows: oneByOne(batches) });
      });
    }
  }
}

async function* oneByOne(batches: Rows): AsyncGenerator<readonly string[]> {
  for await (const rows of batches) yield* rows;
}
