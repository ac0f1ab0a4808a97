import { originalIndexes } from '../../contract/failure-columns.ts';
import { labelOfField } from '../../contract/field-labels.ts';
import type { ImportRow } from '../../contract/import.ts';
import { formatLine } from '../../contract/line-place.ts';
import type { OutcomeLead } from '../../contract/outcome-lead.ts';
import { describeProblem, isProblemCode } from '../../contract/problems.ts';
import type { Language } from '../../contract/sentence.ts';

/** Returns the URL of a lead. */
type LeadAddress = (leadId: string) => string;

/** Rows that were kept out, in the list's columns, with the reason and the duplicated lead. */
export async function* keptOutRows(
  columns: readonly string[],
  pages: AsyncIterable<readonly ImportRow[]>,
  addressOf: LeadAddress,
  language: Language,
): AsyncGenerator<readonly (readonly string[])[]> {
  const own = originalIndexes(columns);
  yield [[...own.map((index) => columns[index] ?? ''), '行番号', '理由', 'リードのURL']];
  for await (const rows of pages) {
    yield rows.map(({ cells, line, sheet, problems, leadId }) => [
      ...own.map((index) => cells[index] ?? ''),
      formatLine({ line, sheet }),
      [...new Set(problems.map(({ code, params }) => describe(code, params, language)))].join('\n'),
      leadId === null ? '' : addressOf(leadId),
    ]);
  }
}

function describe(code: string, params: ImportRow['problems'][number]['params'], language: Language): string {
  return isProblemCode(code) ? describeProblem(code, params, language) : code;
}

const reasons = {
  created: { ja: 'リードを作成', en: 'Lead created' },
  joined: { ja: '同じリード名のリードに連絡先を追加', en: 'Contact added to the lead of the same name' },
} as const;

/** Rows that became contacts, in file order. */
export async function* createdRows(
  pages: AsyncIterable<readonly OutcomeLead[]>,
  addressOf: LeadAddress,
  language: Language,
): AsyncGenerator<readonly (readonly string[])[]> {
  yield [['データ行', 'リード名', '連絡先名', '電話番号', '理由', 'リードのURL']];
  for await (const found of pages) {
    yield found.map(({ row, lead, contact, joined }) => [
      String(row ?? ''),
      lead.name,
      contact?.name ?? '',
      contact?.phone ?? '',
      reasons[joined ? 'joined' : 'created'][language],
      addressOf(lead.id),
    ]);
  }
}

/** Updated leads with every value that changed. */
export async function* updatedRows(
  pages: AsyncIterable<readonly OutcomeLead[]>,
  addressOf: LeadAddress,
  language: Language,
): AsyncGenerator<readonly (readonly string[])[]> {
  yield [['リード名', '変更された項目', '変更前', '変更後', 'リードのURL']];
  for await (const found of pages) {
    yield found.map(({ lead, changes }) => [
      lead.name,
      changes.map(({ field }) => labelOfField(field, language)).join('\n'),
      changes.map(({ before }) => before).join('\n'),
      changes.map(({ after }) => after).join('\n'),
      addressOf(lead.id),
    ]);
  }
}
