/** Parses the text of a file into records with notes about their problems. */

export { readCsv } from './read-csv.ts';
export { RecordWindow } from './record-window.ts';
