import type { ByteSource } from '../../base/byte-source.ts';
import type { FileFormat } from '../../contract/file-format.ts';
import type { ReadingChoice } from '../../contract/import.ts';
import type { ReadingWarning } from '../../contract/reading-warnings.ts';
import { refuse } from '../../contract/refusals.ts';
import { detectText, sniffContainer } from '../detect/index.ts';
import { openWorkbook } from '../parse/xlsx/index.ts';

/** What the file is, by its content and never by its name; what the user said goes first. Refuses what is neither text nor a workbook. */
export async function detectFile(
  source: ByteSource,
  reading: ReadingChoice,
): Promise<{ format: FileFormat; warnings: readonly ReadingWarning[] }> {
  const container = await sniffContainer(source);
  if (container === 'text') return detectText(source, reading);
  const workbook = await openWorkbook(source);
  try {
    const sheet = reading.sheet ?? workbook.defaultSheet;
    if (!workbook.sheets.some(({ name }) => name === sheet)) {
      throw refuse('sheet_not_found', { sheet, sheets: workbook.sheets.map(({ name }) => name).join('、') });
    }
    return { format: { format: 'xlsx', sheets: workbook.sheets, sheet }, warnings: [] };
  } finally {
    await workbook.close();
  }
}
