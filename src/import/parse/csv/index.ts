/** Turns UTF-8 bytes into records, with what was wrong about each. */
export { type CsvDialect, MAX_CELL_BYTES, MAX_COLUMNS } from './dialect.ts';
export { type CsvOptions, readCsv } from './read-csv.ts';
