import type { FailedRow, RowProblem } from './checked-row.ts';
import type { PhoneNumber } from './phone-number.ts';

/**
 * A number of a do-not-call list. `phone` is as written; `phoneE164` is null if it fits no plan.
 */
export type ListedNumber = { readonly phone: string; readonly phoneE164: PhoneNumber | null };

/**
 * A valid row of a do-not-call list. `reason`: a code of the contract when banning, the original
 * text when releasing. `refusedOn`: a day, such as 2024-01-05. `expiresAt`: ISO 8601 with offset;
 * null: until released.
 */
export type SoundNumberRow = {
  readonly kind: 'numbers';
  readonly row: number;
  readonly line: number;
  readonly leadName: string;
  readonly reason: string;
  readonly note: string;
  readonly evidence: string;
  readonly refusedOn: string | null;
  readonly expiresAt: string | null;
  readonly numbers: readonly [ListedNumber, ...ListedNumber[]];
  readonly problems: readonly RowProblem[];
};

export type CheckedNumberRow = SoundNumberRow | FailedRow;
