import type { TFunction } from 'i18next';
import type { Field } from '../../../../contract/field.ts';
import { formatList, type Language } from '../../../../contract/sentence.ts';
import { formatDay } from '../../../ui/date-time.tsx';
import { splitChoices } from './joined-choices.ts';

/**
 * Formats a stored value of a custom field: dates in the format of the user's language, はい for
 * true, choices separated. Numbers are not formatted, because some are years.
 */
export function fieldValueText(
  { dataType }: Pick<Field, 'dataType'>,
  value: string,
  language: Language,
  t: TFunction,
): string {
  if (value === '') return '';
  switch (dataType) {
    case 'date':
      return isDay(value) ? formatDay(value, language) : value;
    case 'datetime':
      return isDay(value.slice(0, 10))
        ? `${formatDay(value.slice(0, 10), language)} ${value.slice(11, 16)}`
        : value;
    case 'boolean':
      return t(value === 'true' ? 'fields.yes' : 'fields.no');
    case 'multiple_choice':
      return formatList(splitChoices(value), language);
    default:
      return value;
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
