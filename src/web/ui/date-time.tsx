import { useLanguage } from '../app/use-language.ts';

/** A moment in the reader's time zone and the shown language, to the minute. */
export function DateTime({ value }: { value: string }) {
  return <time dateTime={value}>{formatMoment(value, useLanguage())}</time>;
}

/** The same as text, for use inside a sentence. */
export function formatMoment(value: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(value),
  );
}

/** A day of the calendar (2026-11-20), the same in every time zone. */
export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
