import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Viewer } from '../viewer.ts';

/** Seals what the database must hold and yet not tell. */
export type SealingKey = Buffer;

const ivBytes = 12;
const tagBytes = 16;

/** Made of the server's secret, which does not lie in the database. Another purpose would take another `info`. */
export function sealingKeyOf(serverSecret: string): SealingKey {
  return Buffer.from(hkdfSync('sha256', serverSecret, '', 'leadport second factor', 32));
}

/** AES-256-GCM, bound to the person: moved into another person's row it does not open. Gives iv, tag, text. */
export function seal(key: SealingKey, person: Viewer, text: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(personOf(person));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Throws where it was sealed under another key or for another person, or was changed. */
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
