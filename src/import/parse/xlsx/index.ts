/** XLSX stage: the rows of a workbook's sheets as the person sees them in Excel, in batches, within bounds of memory and time. */

export { openWorkbook, type Workbook, type WorkbookOptions } from './open-workbook.ts';
export type { CellMarks } from './sheet/cell-marks.ts';
export type { MergedArea } from './sheet/merged-area.ts';
export type { SpillFile } from './strings/byte-log.ts';
