import { isIPv6 } from 'node:net';
import type { Viewer } from '../viewer.ts';

/** The account somebody wants into, by what they typed: an address that nobody has is locked just the same. */
export function accountSubject(email: string): string {
  return `email ${email.trim().toLowerCase()}`;
}

/** Somebody signed in who tries their own password or code. */
export function personSubject({ tenantId, userId }: Viewer): string {
  return `user ${tenantId} ${userId}`;
}

/** Where the attempt comes from. Of IPv6 the first 64 bits: whoever has one such address has them all. */
export function addressSubject(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return `address ${isIPv6(plain) ? networkOf(plain) : plain}`;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined && groups.length < 4) {
    const after = tail === '' ? [] : tail.split(':');
    const missing = Array.from({ length: 8 - groups.length - after.length }, () => '0');
    groups.push(...missing, ...after);
  }
  return groups.slice(0, 4).join(':');
}
