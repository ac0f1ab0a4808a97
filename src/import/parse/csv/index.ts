/** Turns UTF-8 bytes into records, with what was wrong about each. */
export { countRecords } from './count-records.ts';
export { type CsvDialect, MAX_CELL_BYTES, MAX_COLUMNS } from './dialect.ts';
export { type CsvOptions, readCsv } from './read-csv.ts';
