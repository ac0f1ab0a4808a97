import type { Language } from '../../../contract/sentence.ts';
import { formatDay, formatMoment } from '../../ui/date-time.tsx';
import { lastDayOf } from './expiry-of.ts';

/** When a ban ends: its last day, or the time if it ends during a day. */
export function formatExpiry(expiresAt: string, language: Language): string {
  const day = lastDayOf(expiresAt);
  return day === undefined ? formatMoment(expiresAt, language) : formatDay(day, language);
}
