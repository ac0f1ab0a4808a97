/** Turns the text of a file into records, with what was wrong about each. */

export { readCsv } from './read-csv.ts';
