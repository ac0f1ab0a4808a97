import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Viewer } from '../viewer.ts';

/** The key that encrypts secrets stored in the database. */
export type SealingKey = Buffer;

const ivBytes = 12;
const tagBytes = 16;

/**
 * Derived from the server's secret, which is not in the database. Other purposes must use another
 * `info`.
 */
export function sealingKeyOf(serverSecret: string): SealingKey {
  return Buffer.from(hkdfSync('sha256', serverSecret, '', 'leadport second factor', 32));
}

/**
 * AES-256-GCM, bound to the user: it cannot be decrypted in another user's row. Returns iv, tag and
 * ciphertext.
 */
export function seal(key: SealingKey, person: Viewer, text: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(personOf(person));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Throws if it was encrypted with another key or for another user, or was modified. */
export function unseal(key: SealingKey, person: Viewer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(personOf(person)).setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return decipher.update(sealed.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new Error('a second factor does not open: was LEADPORT_SESSION_SECRET changed?', { cause });
  }
}

function personOf({ tenantId, userId }: Viewer): Buffer {
  return Buffer.from(`${tenantId}/${userId}`);
}
