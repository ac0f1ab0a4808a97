import type { CallLine } from '../../calls/call-page-store.ts';
import type { CallRecord } from '../../contract/call.ts';

/** The API representation of a call. */
export function presentCall(call: CallLine): CallRecord {
  return {
    ...call,
    at: call.at.toISOString(),
    closedAt: call.closedAt?.toISOString() ?? null,
    nextCallAt: call.nextCallAt?.toISOString() ?? null,
  };
}
