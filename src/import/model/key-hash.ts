import xxhash from 'xxhash-wasm';
import { coreKey } from './company-key/index.ts';

const { h64 } = await xxhash();

/**
 * 64-bit hashes of matching keys, as they are stored and indexed: XXH64 of the UTF-8 key, seeded with tenant and kind, so that
 * equal names of two tenants lie apart. Signed, as PostgreSQL's bigint. They find candidates; equality is the key's own.
 */
export type KeyKind = 'name' | 'phone';

/** The seed for one tenant and kind, to be made once per import. */
export function seedOf(tenantId: string, kind: KeyKind): bigint {
  return BigInt.asUintN(64, (BigInt(tenantId) << 1n) | (kind === 'name' ? 0n : 1n));
}

/** The hash of a key under a seed of `seedOf`. */
export function hashKey(seed: bigint, key: string): bigint {
  return BigInt.asIntN(64, h64(key, seed));
}

/** The lower bits of a name's hash are of the whole key, the upper ones of its core: names of one core lie together, and are told apart. */
export const keyBits = 16;
const keyMask = (1n << BigInt(keyBits)) - 1n;

/** The hash of a lead's name under a seed of kind `name`, from its key (`nameKey`). */
export function hashName(seed: bigint, key: string): bigint {
  const whole = h64(key, seed);
  const core = coreKey(key);
  if (core === key) return BigInt.asIntN(64, whole);
  return BigInt.asIntN(64, (h64(core, seed) & ~keyMask) | (whole & keyMask));
}

/** The hash of a lead's name key (`nameKey`), as decimal text. */
export function nameHash(tenantId: string, key: string): string {
  return hashName(seedOf(tenantId, 'name'), key).toString();
}

/** The hash of a number's key (`phoneKey`), as decimal text. */
export function phoneHash(tenantId: string, key: string): string {
  return hashKey(seedOf(tenantId, 'phone'), key).toString();
}
