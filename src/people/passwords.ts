import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id with the first parameters recommended by OWASP: 19 MiB, 2 passes, 1 lane (the library's
 * defaults).
 */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/**
 * Takes equally long if the user does not exist (`passwordHash` null), so that the response time
 * reveals nothing.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && passwordHash !== null;
}

let decoy: Promise<string> | undefined;
