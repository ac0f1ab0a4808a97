import { createHmac } from 'node:crypto';
import type { TenantId } from '../base/ids.ts';
import type { MatchKeyHasher } from './match-key-hasher.ts';

/**
 * What stands for an erased number. A number's plain hash could be reversed by trying all numbers; this one only by who has
 * the server's key, which is not in the database.
 */
export type ErasureHasher = {
  /** Tells one key from another, and nothing about it. */
  readonly keyId: string;
  /** Of the hash of a number's key (`PhoneReading.hash`): a signed 64-bit number in decimal too. */
  mask(tenantId: TenantId, hash: string | bigint): string;
};

/** How numbers are compared, and how those that were erased are recognised: for whoever stores one. */
export type NumberRules = { readonly keys: MatchKeyHasher; readonly mask: ErasureHasher };

/** `key`: a secret of 32 characters or more, the same on every machine that works on the database, for as long as it lives. */
export function makeNumberMask(key: string): ErasureHasher {
  const digest = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    keyId: digest('key id').toString('hex', 0, 8),
    mask: (tenantId, hash) => digest(`number ${tenantId} ${hash}`).readBigInt64BE().toString(),
  };
}
