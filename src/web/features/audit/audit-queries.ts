import { infiniteQueryOptions } from '@tanstack/react-query';
import { auditPageSchema } from '../../../contract/audit.ts';
import { call } from '../../app/api/call.ts';

/** The filters of the page. Days are in the time zone of the browser. */
export type AuditWish = {
  readonly userId?: string | undefined;
  readonly subject?: string | undefined;
  readonly fromDay?: string | undefined;
  readonly toDay?: string | undefined;
  readonly q?: string | undefined;
};

/** Converts the filters for the API: days become times, and the last day is included. */
export function auditFilter({ userId, subject, fromDay, toDay, q }: AuditWish) {
  return {
    userId,
    subject,
    q: q?.trim() || undefined,
    from: fromDay ? new Date(`${fromDay}T00:00:00`).toISOString() : undefined,
    to: toDay ? dayAfter(toDay).toISOString() : undefined,
  };
}

function dayAfter(day: string): Date {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + 1);
  return date;
}

export function auditQuery(wish: AuditWish) {
  return infiniteQueryOptions({
    queryKey: ['audit', wish],
    queryFn: ({ pageParam, signal }) =>
      call(auditPageSchema, { path: '/audit', query: { ...auditFilter(wish), cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
