import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';

/** Appends a fault to `faults.log` in the data folder. Returns the reference of its entry. */
export function writeFault(dataDir: string, error: unknown, where: string): string {
  const reference = randomUUID().slice(0, 8);
  const line = `${new Date().toISOString()} ${reference} ${where}: ${inspect(error, { depth: 4 })}\n`;
  appendFile(join(dataDir, 'faults.log'), line, { mode: 0o600 }).catch(() => undefined);
  return reference;
}
