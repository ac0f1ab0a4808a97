/** Gives people their own rows back, with what was wrong about them; and writes the files that people open. */
export { encodeCp932 } from './cp932-encoder.ts';
export { type CsvEncoding, csvChunks, csvEncodings } from './csv-chunks.ts';
export { formatCsvLine } from './csv-line.ts';
export { failureFileBytes } from './failure-file-bytes.ts';
export { writeXlsx } from './xlsx-writer.ts';
