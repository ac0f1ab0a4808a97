import { type AuditRecord, pageAuditEntries } from '../../audit/page-entries.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import { auditEntrySchema, auditFilterSchema, auditSentence } from '../../contract/audit.ts';
import { describeAuditDetail } from '../../contract/audit-detail.ts';
import type { Language } from '../../contract/sentence.ts';
import { withTenant } from '../../db/database.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import { sendCsv } from '../send-csv.ts';
import type { ServerDeps } from '../server-deps.ts';

const pageSize = 1000;
const headers: Readonly<Record<Language, readonly string[]>> = {
  ja: ['ID', '日時', 'ユーザー', '内容', '対象', '対象のID', '詳細', '操作コード', '詳細（JSON）'],
  en: ['ID', 'When', 'Who', 'What', 'On', 'Its id', 'Details', 'Action', 'Details (JSON)'],
};

/**
 * GET /audit/export.csv: the log as a file, newest first. Records the download first. Times are in
 * UTC, ISO 8601.
 */
export function exportAuditEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { querystring: auditFilterSchema };
  api.get('/audit/export.csv', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const { tenantId, userId, language } = viewerOf(request);
    const filter = request.query;
    const entry = { action: 'audit.exported', subject: 'audit', subjectId: null, detail: filter } as const;
    await withTenant(db, tenantId, (trx) => recordAudit(trx, { tenantId, userId, ...entry }));
    const batches = async function* () {
      yield [headers[language]];
      let before: string | undefined;
      do {
        const page = await withTenant(db, tenantId, (trx) =>
          pageAuditEntries(trx, tenantId, filter, { before, limit: pageSize }),
        );
        if (page.length > 0) yield page.map((record) => cellsOf(record, language));
        before = page.length === pageSize ? page.at(-1)?.id : undefined;
      } while (before !== undefined);
    };
    const fileName = language === 'ja' ? '監査ログ.csv' : 'audit-log.csv';
    return sendCsv(reply, { fileName, encoding: 'utf-8', batches: batches() });
  });
}

function cellsOf(record: AuditRecord, language: Language): readonly string[] {
  const { id, at, by, action, subject, subjectId, detail } = record;
  const who = by?.name ?? (language === 'ja' ? 'システム' : 'the system');
  const what = auditSentence(action, language);
  const said = detailText(detail, language);
  const object = subjectId ?? '';
  return [id, at.toISOString(), who, what, subject, object, said, action, JSON.stringify(detail)];
}

function detailText(detail: unknown, language: Language): string {
  const lines = describeAuditDetail(auditEntrySchema.shape.detail.parse(detail), language);
  return lines.map(({ label, value }) => `${label}: ${value}`).join('\n');
}
