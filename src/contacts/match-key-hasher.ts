import type { TenantId } from '../base/ids.ts';
import type { PhoneKind } from '../contract/lead.ts';

/** What a telephone number, as typed, stands for. `key`: E.164, or bare digits; `hash`: of that, a signed 64-bit number in decimal. */
export type PhoneReading = {
  readonly key: string;
  readonly hash: string;
  readonly e164: string | null;
  readonly kind: PhoneKind;
};

/**
 * How names and numbers are compared. The rules are the import's; nouns are handed them, so that a lead made by hand is
 * found as a duplicate like any other.
 */
export type MatchKeyHasher = {
  /** The hash of the name's matching key, a signed 64-bit number in decimal. */
  hashName(tenantId: TenantId, name: string): string;
  /** Reads a text that should be one telephone number; null where it is none, or several. */
  readPhone(tenantId: TenantId, text: string): PhoneReading | null;
};
