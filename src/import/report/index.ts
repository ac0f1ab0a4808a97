/** Report stage: what an import gives back to people, as files that open correctly in Excel. */
export { type WriteXlsxOptions, writeXlsx } from './xlsx-writer.ts';
