import type { ByteSource } from '../../../base/byte-source.ts';
import type { FileFormat } from '../../../contract/file-format.ts';
import type { FileOptions } from '../../../contract/import.ts';
import type { ReadingWarning } from '../../../contract/reading-warnings.ts';
import { sniffContainer } from '../../detect/container.ts';
import { detectText } from '../../detect/detect-text.ts';
import { openWorkbook } from '../../parse/xlsx/open-workbook.ts';
import { chooseSheets } from './choose-sheets.ts';
import { openSpillFile } from './open-spill-file.ts';
import { SheetMarks } from './read-sheets.ts';

export type DetectedFile = { readonly format: FileFormat; readonly warnings: readonly ReadingWarning[] };

/**
 * Detects the file type from the content, never from the name. The user's options take precedence.
 * Throws when the file is neither text nor a workbook.
 */
export async function detectFile(source: ByteSource, fileOptions: FileOptions): Promise<DetectedFile> {
  const container = await sniffContainer(source);
  if (container === 'text') return detectText(source, fileOptions);
  const workbook = await openWorkbook(source, { openSpill: openSpillFile });
  try {
    const { sheets, date1904 } = workbook;
    const { hiddenRows = 'read' } = fileOptions;
    const { warnings, ...chosen } = await chooseSheets(workbook, new SheetMarks(workbook), fileOptions);
    return { format: { format: 'xlsx', sheets, ...chosen, date1904, hiddenRows }, warnings };
  } finally {
    await workbook.close();
  }
}
