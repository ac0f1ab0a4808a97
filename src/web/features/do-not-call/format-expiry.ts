import type { Language } from '../../../contract/sentence.ts';
import { formatDay, formatMoment } from '../../ui/date-time.tsx';
import { lastDayOf } from './expiry-of.ts';

/** Until when a ban holds: its last day, or the moment where it ends in the midst of a day. */
export function formatExpiry(expiresAt: string, language: Language): string {
  const day = lastDayOf(expiresAt);
  return day === undefined ? formatMoment(expiresAt, language) : formatDay(day, language);
}
