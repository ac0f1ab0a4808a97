/** Calendar arithmetic without `Date` parsing, so that no time zone can shift a day. */
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** `2024-01-05`, or null if the day does not exist. Years 1 to 9999. */
export function formatDay(year: number, month: number, day: number): string | null {
  const days = daysOfMonth[month - 1];
  if (days === undefined || day < 1 || day > days || year < 1 || year > 9999) return null;
  if (month === 2 && day === 29 && !isLeapYear(year)) return null;
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** `13:30:05`, or null if the time does not exist. */
export function formatTime(hours: number, minutes: number, seconds: number): string | null {
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return `${pad(hours)}:${pad(minutes)}:${pad(seconds)}`;
}

const dayMs = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/**
 * An Excel serial as `2024-01-05T13:30:00`, rounded to seconds. Only serials from 61 on, because
 * Excel's 1900 system includes a nonexistent 29 February before that. `date1904`: the workbook
 * counts from 1904 (ECMA-376 18.2.28).
 */
export function formatSerial(serial: number, date1904: boolean): string {
  const ms = (date1904 ? epoch1904 : epoch1900) + Math.round((serial * dayMs) / 1000) * 1000;
  return new Date(ms).toISOString().slice(0, 19);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
