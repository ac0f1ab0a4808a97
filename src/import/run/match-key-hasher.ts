import type { MatchKeyHasher } from '../../contacts/index.ts';
import { parsePhone } from '../check/index.ts';
import { nameHash, phoneHash } from '../model/key-hash.ts';
import { nameKey, phoneKey } from '../model/keys.ts';

/** The import's rules for who edits by hand: equal names and numbers get equal hashes, however they came in. */
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
