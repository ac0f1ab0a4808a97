import { queryOptions } from '@tanstack/react-query';

/** What /readyz says: whether the server can serve, and why not. */
type Readiness = { readonly status: number; readonly isDiskFull: boolean };

/** Asks the server whether it can serve; status 0 = it did not answer. */
export async function fetchReadiness(): Promise<Readiness> {
  const response = await fetch('/readyz').catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  const isDiskFull =
    typeof answer === 'object' && answer !== null && 'reason' in answer && answer.reason === 'disk_full';
  return { status: response?.status ?? 0, isDiskFull };
}

/** Kept up to date while it is shown. */
export const readinessQuery = queryOptions({
  queryKey: ['readiness'],
  queryFn: fetchReadiness,
  refetchInterval: 5000,
});
