import { parseDate } from '../custom/parse-date.ts';
import { parseDatetime } from '../custom/parse-datetime.ts';
import type { Reading } from '../finding.ts';

const longest = 60;
const day = /^\d{4}-\d{2}-\d{2}$/;
const midnight = /T00:00:00$/;

/**
 * Reads when a ban ends, as ISO 8601 with Japan's offset. A day lasts until its end; a time is
 * exact.
 */
export function readExpiry(text: string, date1904: boolean): Reading {
  if (text.length > longest) return parseDate('', date1904);
  const moment = parseDatetime(text, date1904);
  const isMoment = moment.finding?.code !== 'datetime_invalid' && !midnight.test(moment.text);
  if (isMoment) return { ...moment, text: `${moment.text}+09:00` };
  const date = parseDate(text, date1904);
  return day.test(date.text) ? { ...date, text: endOf(date.text) } : date;
}

function endOf(date: string): string {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return `${next}T00:00:00+09:00`;
}
