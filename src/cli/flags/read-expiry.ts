import { daySchema } from '../../contract/wire.ts';
import { UsageError } from '../command.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayMs = 24 * 3_600_000;

/**
 * The moment at which something ends: a day (2026-12-31) lasts to its end in Japan; a moment (ISO 8601 with its offset) is
 * taken as it is. Refuses one that has passed.
 */
export function readExpiry(text: string, now = new Date()): Date {
  const start = new Date(day.test(text) ? `${text}T00:00:00+09:00` : text);
  const isMoment = day.test(text) || /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text);
  if (!isMoment || Number.isNaN(start.getTime())) {
    throw new UsageError(
      `--expires is a day (2026-12-31) or a moment (2026-12-31T18:00:00+09:00), not ${text}`,
    );
  }
  const end = day.test(text) ? new Date(start.getTime() + dayMs) : start;
  if (end.getTime() <= now.getTime()) throw new UsageError(`--expires is in the past: ${text}`);
  return end;
}

/** A day of the calendar, as 2026-11-20; undefined where the flag is not there. */
export function readDayFlag(flag: string, text: string | undefined): string | undefined {
  if (text === undefined || daySchema.safeParse(text).success) return text;
  throw new UsageError(`--${flag} is a day (2026-11-20), not ${text}`);
}
