import xxhash from 'xxhash-wasm';
import { coreKey } from './company-key/core-key.ts';

const { h64, h64Raw } = await xxhash();

/**
 * 64-bit hashes of match keys, as stored and indexed: XXH64 of the UTF-8 key, seeded with tenant
 * and kind, so that equal names of two tenants differ. Signed, like PostgreSQL's bigint. Hashes
 * find candidates; the keys decide equality.
 */
export type KeyKind = 'name' | 'phone';

/** The seed for one tenant and kind. Compute it once per import. */
export function seedOf(tenantId: string, kind: KeyKind): bigint {
  return BigInt.asUintN(64, (BigInt(tenantId) << 1n) | (kind === 'name' ? 0n : 1n));
}

/** The hash of a key with a seed from `seedOf`. */
export function hashKey(seed: bigint, key: string): bigint {
  return BigInt.asIntN(64, h64(key, seed));
}

/** Same as `hashKey`, for a key in UTF-8. */
export function hashBytes(seed: bigint, key: Uint8Array): bigint {
  return BigInt.asIntN(64, h64Raw(key, seed));
}

/**
 * The lower bits of a name hash depend on the whole key, the upper bits on its core. Names with the
 * same core are adjacent but distinct.
 */
export const keyBits = 16;
const keyMask = (1n << BigInt(keyBits)) - 1n;

/** The hash of a lead's name key (`nameKey`) with a seed of kind `name`. */
export function hashName(seed: bigint, key: string): bigint {
  const whole = h64(key, seed);
  const core = coreKey(key);
  if (core === key) return BigInt.asIntN(64, whole);
  return BigInt.asIntN(64, (h64(core, seed) & ~keyMask) | (whole & keyMask));
}

const words = new BigUint64Array(2);
const halves = new Uint32Array(words.buffer);

/** Same as `hashName`, for a key and its core key in UTF-8. */
export function hashNameBytes(seed: bigint, key: Uint8Array, core: Uint8Array): bigint {
  words[0] = h64Raw(key, seed);
  words[1] = h64Raw(core, seed);
  const keyMaskOfHalf = 2 ** keyBits - 1;
  halves[2] = ((halves[2] ?? 0) & ~keyMaskOfHalf) | ((halves[0] ?? 0) & keyMaskOfHalf);
  return BigInt.asIntN(64, words[1]);
}

/** The hash of a lead's name key (`nameKey`) as decimal text. */
export function nameHash(tenantId: string, key: string): string {
  return hashName(seedOf(tenantId, 'name'), key).toString();
}

/** The hash of a number's key (`phoneKey`) as decimal text. */
export function phoneHash(tenantId: string, key: string): string {
  return hashKey(seedOf(tenantId, 'phone'), key).toString();
}
