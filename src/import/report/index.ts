/** Returns rows to the user with their problems, and writes files for users to open. */
export { type CsvEncoding, csvChunks, csvEncodings } from './csv-chunks.ts';
export { formatCsvLine } from './csv-line.ts';
export { failureFileBytes } from './failure-file-bytes.ts';
export { createdRows, keptOutRows, updatedRows } from './outcome-rows.ts';
export { writeXlsx } from './xlsx-writer.ts';
