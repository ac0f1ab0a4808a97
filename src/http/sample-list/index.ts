/** Sample CSV (サンプルCSV): an example list to fill in. */
export { registerSampleList } from './register-sample-list.ts';
export { sampleRows } from './sample-rows.ts';
