import type { TenantId } from '../base/ids.ts';
import type { PhoneKind } from '../contract/lead.ts';

/**
 * The interpretation of a typed phone number. `key`: E.164, or bare digits. `hash`: its hash as a
 * signed 64-bit number in decimal.
 */
export type PhoneReading = {
  readonly key: string;
  readonly hash: string;
  readonly e164: string | null;
  readonly kind: PhoneKind;
};

/**
 * How names and numbers are compared. The import defines the rules and passes them in, so that
 * manually created leads are recognized as duplicates too.
 */
export type MatchKeyHasher = {
  /** The hash of the name's match key, a signed 64-bit number in decimal. */
  hashName(tenantId: TenantId, name: string): string;
  /** Parses a text as one phone number. null if it contains none or several. */
  readPhone(tenantId: TenantId, text: string): PhoneReading | null;
};
