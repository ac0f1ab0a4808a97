import { type Finding, find, type Reading } from '../finding.ts';
import { formatSerial, formatTime } from './calendar.ts';
import { parseDate } from './parse-date.ts';

const serial = /^\d{5}(?:\.\d+)?$/;
const form = new RegExp(
  [
    /^(?<date>.*?\d日?)(?:\([日月火水木金土]\))?(?:T|\s+|(?<=日))/.source,
    /(?<before>午前|午後|am|pm)?\s*(?<hours>\d{1,2})(?::|時)(?<minutes>\d{2}|\d{1,2}分|(?=$))(?::?(?<seconds>\d{1,2})(?:\.\d+)?秒?)?/
      .source,
    /\s*(?<after>am|pm)?(?<offset>z|[+-]\d{2}:?\d{2})?$/.source,
  ].join(''),
  'i',
);
const datetimeInvalid: Finding = find('datetime_invalid');
const japanMinutes = 540;

/**
 * Parses a date and time as `2024-01-05T13:30:00` in local time. A time with an offset is converted
 * to Japan time; a date alone means midnight. Accepts the dates of `parseDate`.
 */
export function parseDatetime(text: string, date1904: boolean): Reading {
  const bare = text.normalize('NFKC').trim();
  if (serial.test(bare)) return { text: formatSerial(Number(bare), date1904), finding: null };
  const parts = form.exec(bare)?.groups as TimeParts | undefined;
  const date = parseDate(parts?.date ?? bare, date1904);
  if (date.finding?.code === 'date_invalid') return { text, finding: datetimeInvalid };
  const time = parts ? readTime(parts) : '00:00:00';
  if (time === null) return { text, finding: datetimeInvalid };
  return { text: inJapan(`${date.text}T${time}`, parts?.offset), finding: date.finding };
}

type TimeParts = {
  readonly date: string;
  readonly before?: string;
  readonly hours: string;
  readonly minutes: string;
  readonly seconds?: string;
  readonly after?: string;
  readonly offset?: string;
};

function readTime(parts: TimeParts): string | null {
  const half = (parts.before ?? parts.after)?.toLowerCase();
  const written = Number(parts.hours);
  if (half !== undefined && written > 12) return null;
  const afternoon = half === '午後' || half === 'pm';
  const hours = half === undefined ? written : (written % 12) + (afternoon ? 12 : 0);
  return formatTime(hours, Number.parseInt(parts.minutes || '0', 10), Number(parts.seconds ?? 0));
}

function inJapan(local: string, offset: string | undefined): string {
  if (offset === undefined) return local;
  const sign = offset.startsWith('-') ? -1 : 1;
  const minutes = /z/i.test(offset) ? 0 : sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)));
  return new Date(Date.parse(`${local}Z`) + (japanMinutes - minutes) * 60_000).toISOString().slice(0, 19);
}
