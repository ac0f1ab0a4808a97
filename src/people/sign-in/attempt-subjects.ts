import { isIPv6 } from 'node:net';
import type { Viewer } from '../viewer.ts';

/**
 * The account of a sign-in attempt, by the typed address. Unknown addresses are locked in the same
 * way.
 */
export function accountSubject(email: string): string {
  return `email ${email.trim().toLowerCase()}`;
}

/** A signed-in user who enters their own password or code. */
export function personSubject({ tenantId, userId }: Viewer): string {
  return `user ${tenantId} ${userId}`;
}

/**
 * The network address of an attempt. For IPv6 the first 64 bits, because one client usually has all
 * addresses of such a network.
 */
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
