import type { FieldId } from '../../base/ids.ts';
import type { Params } from '../../base/refusal.ts';
import type { BasicField, ContactKind, PhoneKind } from '../../contract/lead.ts';
import type { ProblemCode, ProblemLevel } from '../../contract/problems.ts';
import type { PhoneNumber } from './phone-number.ts';

/** One way to reach the lead. `phone` is as written, outer blanks off; `phoneE164` is null where the number fits no plan. */
export type CheckedContact = {
  readonly name: string;
  readonly kind: ContactKind | null;
  readonly phone: string;
  readonly extension: string;
  readonly phoneE164: PhoneNumber | null;
  readonly phoneKind: PhoneKind;
};

/** The lead of a row; fields without a value are ''. `custom` holds only fields that have one, as canonical text. */
export type CheckedLead = { readonly name: string } & Readonly<Record<BasicField, string>> & {
    readonly custom: Readonly<Record<FieldId, string>>;
  };

/**
 * `field` is a mapping field, `column` counts from 0, `raw` is the cell (or fixed value) verbatim;
 * null where there is none. `level`: set where it is not the one of the catalogue, since an unreadable
 * value fails a row only if it leaves the row without a lead or without a number.
 */
export type RowProblem = {
  readonly code: ProblemCode;
  readonly field: string | null;
  readonly column: number | null;
  readonly params: Params;
  readonly raw: string | null;
  readonly level?: ProblemLevel;
};

/** A row that may be written: `problems` are warnings. */
export type SoundRow = {
  readonly kind: 'ok';
  readonly row: number;
  readonly line: number;
  readonly lead: CheckedLead;
  readonly contacts: readonly [CheckedContact, ...CheckedContact[]];
  /** The list marks the row as not to be called, and that is not to be ignored. */
  readonly marked?: boolean;
  readonly problems: readonly RowProblem[];
};

/** A row that stays out, with its cells and everything that is wrong with it: at least one error. */
export type FailedRow = {
  readonly kind: 'failed';
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
};

export type CheckedRow = SoundRow | FailedRow;
