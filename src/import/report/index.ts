/** Gives people their own rows back, with what was wrong about them; and writes the files that people open. */
export { type CsvEncoding, csvChunks, csvEncodings } from './csv-chunks.ts';
export { failureFileBytes } from './failure-file-bytes.ts';
export { createdRows, keptOutRows, updatedRows } from './outcome-rows.ts';
export { writeXlsx } from './xlsx-writer.ts';
