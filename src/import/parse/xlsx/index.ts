/**
 * Reads the rows of a workbook's sheets as displayed in Excel, in batches, with limits on memory
 * and time.
 */

export { openWorkbook, type Workbook, type WorkbookOptions } from './open-workbook.ts';
export type { CellMarks } from './sheet/cell-marks.ts';
export type { MergedArea } from './sheet/merged-area.ts';
export type { SpillFile } from './strings/byte-log.ts';
