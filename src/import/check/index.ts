/** Checks mapped rows: reads every value by the rules of its field and says all that is wrong with a row at once. */
export { ContentTally } from './content/content-tally.ts';
export { createChecker } from './create-checker.ts';
export { parsePhone } from './phone/index.ts';
