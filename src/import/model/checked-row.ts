import type { FieldId } from '../../base/ids.ts';
import type { Params } from '../../base/refusal.ts';
import type { BasicField, ContactKind, PhoneKind } from '../../contract/lead.ts';
import type { ProblemCode, ProblemLevel } from '../../contract/problems.ts';
import type { PhoneNumber } from './phone-number.ts';

/**
 * A contact. `phone` is as written without outer blanks; `phoneE164` is null if the number fits no
 * plan.
 */
export type CheckedContact = {
  readonly name: string;
  readonly kind: ContactKind | null;
  readonly phone: string;
  readonly extension: string;
  readonly phoneE164: PhoneNumber | null;
  readonly phoneKind: PhoneKind;
};

/**
 * The lead of a row. Empty fields are ''. `custom` only contains fields with a value, as canonical
 * text.
 */
export type CheckedLead = { readonly name: string } & Readonly<Record<BasicField, string>> & {
    readonly custom: Readonly<Record<FieldId, string>>;
  };

/**
 * `field` is a mapping field, `column` counts from 0, `raw` is the original cell (or fixed value);
 * null if there is none. `level` is set if it differs from the catalogue, because an unreadable
 * value fails a row only if it leaves the row without a lead or number.
 */
export type RowProblem = {
  readonly code: ProblemCode;
  readonly field: string | null;
  readonly column: number | null;
  readonly params: Params;
  readonly raw: string | null;
  readonly level?: ProblemLevel;
};

/** A row that can be imported. `problems` are warnings. */
export type SoundRow = {
  readonly kind: 'ok';
  readonly row: number;
  readonly line: number;
  readonly lead: CheckedLead;
  readonly contacts: readonly [CheckedContact, ...CheckedContact[]];
  /** The list marks the row as "do not call", and marks are not ignored. */
  readonly marked?: boolean;
  readonly problems: readonly RowProblem[];
};

/** A row that is kept out, with its cells and all of its problems: at least one error. */
export type FailedRow = {
  readonly kind: 'failed';
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
};

export type CheckedRow = SoundRow | FailedRow;
