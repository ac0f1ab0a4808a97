import { assertNever } from '../../../base/assert-never.ts';
import type { Field } from '../../../contract/field.ts';
import type { ProblemCode } from '../../../contract/problems.ts';
import { find, type ValueReader } from '../finding.ts';
import { parseEmail } from '../parse-email.ts';
import { type ChoiceDecisions, makeChoiceReader, makeChoicesReader } from './choice-reader.ts';
import { parseBoolean } from './parse-boolean.ts';
import { parseDate } from './parse-date.ts';
import { parseDatetime } from './parse-datetime.ts';
import { parseDecimal, parseInteger } from './parse-number.ts';
import { parseUrl } from './parse-url.ts';
import { readPhoneValue } from './read-phone-value.ts';

/**
 * Creates the reader for a custom field. `date1904`: serial numbers count from 1904. `decisions`:
 * about values that are not choices.
 */
export function makeValueReader(
  field: Pick<Field, 'dataType' | 'choices'>,
  date1904: boolean,
  decisions?: ChoiceDecisions,
): ValueReader {
  switch (field.dataType) {
    case 'text':
    case 'long_text':
      return (text) => ({ text, finding: null });
    case 'integer':
      return bounded(parseInteger, 'integer_invalid');
    case 'decimal':
      return bounded(parseDecimal, 'decimal_invalid');
    case 'date':
      return bounded((text) => parseDate(text, date1904), 'date_invalid');
    case 'datetime':
      return bounded((text) => parseDatetime(text, date1904), 'datetime_invalid');
    case 'boolean':
      return parseBoolean;
    case 'single_choice':
      return makeChoiceReader(field.choices, decisions);
    case 'multiple_choice':
      return makeChoicesReader(field.choices, decisions);
    case 'url':
      return parseUrl;
    case 'email':
      return parseEmail;
    case 'phone':
      return readPhoneValue;
    default:
      return assertNever(field.dataType);
  }
}

/**
 * Numbers and dates are never longer. This bounds the time of the patterns on a long text that was
 * mapped to a date by mistake.
 */
const longestNumber = 60;

function bounded(read: ValueReader, tooLong: ProblemCode): ValueReader {
  return (text) => (text.length > longestNumber ? { text, finding: find(tooLong) } : read(text));
}
