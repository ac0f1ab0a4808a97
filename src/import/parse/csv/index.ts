/** Turns UTF-8 bytes into records, with what was wrong about each. */

export { readCsv } from './read-csv.ts';
