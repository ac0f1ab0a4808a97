import holidayJp from '@holiday-jp/holiday_jp';
import type { CallBarrier, CallRules } from '../contract/call.ts';

/** Earlier calls to a number and to its lead. The larger number counts for the limits. */
export type CallCounts = {
  readonly total: number;
  readonly today: number;
  readonly last24Hours: number;
  /** The last call to the number. */
  readonly lastAt: Date | null;
  /** The results of earlier calls keep the number from being called until then. */
  readonly restingUntil: Date | null;
  /** The number was recorded as wrong for this lead. */
  readonly isWrong: boolean;
};

export const noCalls: CallCounts = {
  total: 0,
  today: 0,
  last24Hours: 0,
  lastAt: null,
  restingUntil: null,
  isWrong: false,
};

/**
 * Why a number that is not banned cannot be called at `now`; null: it can. Rules null: always.
 * Wrong numbers and rests after a result hold without rules too.
 */
export function findCallBarrier(rules: CallRules | null, calls: CallCounts, now: Date): CallBarrier | null {
  if (calls.isWrong) return 'wrong_number';
  if (rules && !isWithinHours(rules, now)) return 'outside_hours';
  if (reaches(calls.total, rules?.maxTotal)) return 'limit_total';
  if (reaches(calls.today, rules?.maxPerDay)) return 'limit_per_day';
  if (reaches(calls.last24Hours, rules?.maxPer24Hours)) return 'limit_per_24_hours';
  if (calls.restingUntil && now < calls.restingUntil) return 'called_recently';
  const rests = calls.lastAt && rules?.restMinutes;
  if (rests && now.getTime() < calls.lastAt.getTime() + rests * 60_000) return 'called_recently';
  return null;
}

function reaches(count: number, limit: number | null | undefined): boolean {
  return typeof limit === 'number' && count >= limit;
}

/** Japan has had no daylight saving time since 1952. */
const japanOffsetMs = 9 * 3_600_000;

function isWithinHours({ hours, onHolidays }: CallRules, now: Date): boolean {
  const inJapan = new Date(now.getTime() + japanOffsetMs);
  const range = hours[inJapan.getUTCDay()];
  if (!range) return false;
  if (!onHolidays && Object.hasOwn(holidayJp.holidays, inJapan.toISOString().slice(0, 10))) return false;
  const minute = inJapan.getUTCHours() * 60 + inJapan.getUTCMinutes();
  return range.start <= minute && minute < range.end;
}
