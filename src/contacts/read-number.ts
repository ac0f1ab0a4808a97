import type { TenantId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import type { MatchKeyHasher, PhoneReading } from './match-key-hasher.ts';

/** Parses a typed number. Throws if the text is not exactly one phone number. */
export function readNumber(keys: MatchKeyHasher, tenantId: TenantId, phone: string): PhoneReading {
  const reading = keys.readPhone(tenantId, phone);
  if (!reading) throw refuse('phone_unreadable', { phone });
  return reading;
}
