import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters OWASP names first: 19 MiB, 2 passes, 1 lane (the library's defaults). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Takes as long for a person who does not exist (`passwordHash` null) as for one who does: the answer's time says nothing. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && passwordHash !== null;
}

let decoy: Promise<string> | undefined;
