/**
 * Checks mapped rows: reads every value by the rules of its field and reports all problems of a row
 * at once.
 */
export { ContentTally } from './content/content-tally.ts';
export { isCompanyName } from './content/is-company-name.ts';
export { isPersonName } from './content/is-person-name.ts';
export { ValueTally } from './content/value-tally.ts';
export { type CheckerOptions, createChecker } from './create-checker.ts';
export { choiceKey, makeUnknownFinder } from './custom/choice-reader.ts';
export { chooseDataType, suggestDataType } from './custom/suggest-data-type.ts';
export { tryValue } from './custom/try-value.ts';
export { createNumberChecker } from './number-list/create-number-checker.ts';
export { findNumbers, parsePhone } from './phone/index.ts';
export { PlainChecker } from './plain/plain-checker.ts';
