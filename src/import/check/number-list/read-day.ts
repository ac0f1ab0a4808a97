import { parseDate } from '../custom/parse-date.ts';
import { parseDatetime } from '../custom/parse-datetime.ts';
import type { Reading } from '../finding.ts';

const longest = 60;

/**
 * Reads the day from any supported date format. For a date with time (2026/11/20 14:02), returns
 * its day.
 */
export function readDay(text: string, date1904: boolean): Reading {
  if (text.length > longest) return parseDate('', date1904);
  const moment = parseDatetime(text, date1904);
  return moment.finding?.code === 'datetime_invalid'
    ? parseDate(text, date1904)
    : { ...moment, text: moment.text.slice(0, 10) };
}
