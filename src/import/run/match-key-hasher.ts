import type { MatchKeyHasher } from '../../contacts/match-key-hasher.ts';
import { parsePhone } from '../check/phone/parse-phone.ts';
import { nameHash, phoneHash } from '../model/key-hash.ts';
import { nameKey, phoneKey } from '../model/keys.ts';

/**
 * The import's hashing rules for records edited by hand. Equal names and numbers have equal hashes,
 * no matter how they were entered.
 */
export const matchKeyHasher: MatchKeyHasher = {
  hashName: (tenantId, name) => nameHash(tenantId, nameKey(name)),
  readPhone: (tenantId, text) => {
    const cell = parsePhone(text);
    const [number, another] = cell.kind === 'numbers' ? cell.numbers : [];
    if (!number || another) return null;
    const { e164, kind } = number;
    const key = phoneKey(number.text, e164);
    return { key, hash: phoneHash(tenantId, key), e164, kind };
  },
};
