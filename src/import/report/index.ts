/** Gives people their own rows back, with what was wrong about them. */
export { type CsvEncoding, csvChunks, csvEncodings } from './csv-chunks.ts';
export { failureRows } from './failure-rows.ts';
