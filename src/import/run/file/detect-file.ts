import type { ByteSource } from '../../../base/byte-source.ts';
import type { FileFormat, Sheet } from '../../../contract/file-format.ts';
import type { ReadingChoice } from '../../../contract/import.ts';
import type { ReadingWarning } from '../../../contract/reading-warnings.ts';
import { refuse } from '../../../contract/refusals.ts';
import { detectText, sniffContainer } from '../../detect/index.ts';
import { openWorkbook } from '../../parse/xlsx/index.ts';

export type DetectedFile = { readonly format: FileFormat; readonly warnings: readonly ReadingWarning[] };

/** What the file is, by its content and never by its name; what the user said goes first. Refuses what is neither text nor a workbook. */
export async function detectFile(source: ByteSource, reading: ReadingChoice): Promise<DetectedFile> {
  const container = await sniffContainer(source);
  if (container === 'text') return detectText(source, reading);
  const workbook = await openWorkbook(source);
  try {
    const { sheets, date1904 } = workbook;
    const { hiddenRows = 'read' } = reading;
    const sheet = reading.sheet ?? (await workbook.findDefaultSheet());
    if (!sheets.some(({ name }) => name === sheet)) {
      throw refuse('sheet_not_found', { sheet, sheets: sheets.map(({ name }) => name).join('、') });
    }
    const warnings = reading.sheet === undefined ? warnOfSheets(sheets, sheet) : [];
    return { format: { format: 'xlsx', sheets, sheet, date1904, hiddenRows }, warnings };
  } finally {
    await workbook.close();
  }
}

/** Hidden sheets named in a sentence. */
const namedSheets = 5;

/** A person expects the first sheet they see; if that is empty and another is read, or some cannot be seen, they are told. */
function warnOfSheets(sheets: readonly Sheet[], sheet: string): readonly ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  const first = sheets.find(({ hidden }) => !hidden)?.name ?? sheet;
  if (first !== sheet) warnings.push({ code: 'sheet_without_rows', params: { skipped: first, sheet } });
  const hidden = sheets.filter((other) => other.hidden && other.name !== sheet).map(({ name }) => name);
  if (hidden.length > 0) {
    const names = hidden.slice(0, namedSheets).join('、') + (hidden.length > namedSheets ? ' …' : '');
    warnings.push({ code: 'hidden_sheets', params: { sheets: names } });
  }
  return warnings;
}
