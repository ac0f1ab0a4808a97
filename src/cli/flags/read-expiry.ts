import { daySchema } from '../../contract/wire.ts';
import { UsageError } from '../usage-error.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayMs = 24 * 3_600_000;

/**
 * The moment at which something ends: a day (2026-12-31) lasts to its end in Japan; a moment (ISO
 * 8601 with its offset) is taken as it is. Refuses one that has passed.
 */
export function readExpiry(text: string, now = new Date()): Date {
  const start = new Date(day.test(text) ? `${text}T00:00:00+09:00` : text);
  const isMoment = day.test(text) || /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text);
  if (!isMoment || Number.isNaN(start.getTime())) {
    throw new UsageError(
      {
        ja: '--expiresには日付（例：2026-12-31）または日時（例：2026-12-31T18:00:00+09:00）を指定してください：{text}',
        en: '--expires must be a date (2026-12-31) or a time (2026-12-31T18:00:00+09:00), not "{text}"',
      },
      { text },
    );
  }
  const end = day.test(text) ? new Date(start.getTime() + dayMs) : start;
  if (end.getTime() <= now.getTime()) {
    throw new UsageError(
      { ja: '--expiresには未来の日時を指定してください：{text}', en: '--expires is in the past: {text}' },
      { text },
    );
  }
  return end;
}

/** A calendar day, such as 2026-11-20. Undefined without the flag. */
export function readDayFlag(flag: string, text: string | undefined): string | undefined {
  if (text === undefined || daySchema.safeParse(text).success) return text;
  throw new UsageError(
    {
      ja: '{flag}には日付（例：2026-11-20）を指定してください：{text}',
      en: '{flag} must be a date such as 2026-11-20, not "{text}"',
    },
    { flag: `--${flag}`, text },
  );
}
