/** サンプルCSV: a list as it should look, to be filled in. */
export { registerSampleList } from './register-sample-list.ts';
export { sampleRows } from './sample-rows.ts';
