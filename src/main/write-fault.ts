import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

/**
 * Appends a fault to `faults.log` in the data folder. Returns the reference of its entry. Written
 * at once: the process may be about to end. A log that cannot be written stops nothing.
 */
export function writeFault(dataDir: string, error: unknown, where: string): string {
  const reference = randomUUID().slice(0, 8);
  const line = `${new Date().toISOString()} ${reference} ${where}: ${inspect(error, { depth: 4 })}\n`;
  try {
    appendFileSync(join(dataDir, 'faults.log'), line, { mode: 0o600 });
  } catch {
    // A full disk, for example. The reference is still shown with the error.
  }
  return reference;
}
