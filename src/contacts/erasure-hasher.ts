import { createHmac } from 'node:crypto';
import type { TenantId } from '../base/ids.ts';
import type { MatchKeyHasher } from './match-key-hasher.ts';

/**
 * Computes the value that replaces an erased number. A plain hash could be reversed by trying all
 * numbers; this one requires the server's key, which is not in the database.
 */
export type ErasureHasher = {
  /** Identifies the key without revealing anything about it. */
  readonly keyId: string;
  /**
   * Masks the hash of a number's key (`PhoneReading.hash`). Both are signed 64-bit numbers in
   * decimal.
   */
  mask(tenantId: TenantId, hash: string | bigint): string;
};

/**
 * How numbers are compared and how erased numbers are recognized. Needed by all code that stores
 * numbers.
 */
export type NumberRules = { readonly keys: MatchKeyHasher; readonly mask: ErasureHasher };

/**
 * `key`: a secret of at least 32 characters. Must be the same on every machine that uses the
 * database and must never change.
 */
export function makeNumberMask(key: string): ErasureHasher {
  const digest = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    keyId: digest('key id').toString('hex', 0, 8),
    mask: (tenantId, hash) => digest(`number ${tenantId} ${hash}`).readBigInt64BE().toString(),
  };
}
