import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/**
 * A message of this size keeps server and client busy at the same time. Thousands of small messages
 * would cost the client more than the rows.
 */
const messageBytes = 128 * 1024;

/**
 * Copies prepared COPY lines into a table in the client's transaction, as fast as the server
 * accepts them. The concatenated `chunks` must be whole lines. Rejects with the server's error
 * (SQLSTATE, and the line in `where`); the transaction is then aborted.
 */
export async function copyInto(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  chunks: readonly Uint8Array[],
): Promise<void> {
  if (chunks.length === 0) return;
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(messagesOf(chunks)), stream);
}

/** Regroups the bytes into messages of one size: small chunks are merged, large ones split. */
function* messagesOf(chunks: readonly Uint8Array[]): Generator<Uint8Array> {
  let message = Buffer.allocUnsafeSlow(messageBytes);
  let used = 0;
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const end = Math.min(chunk.length, at + messageBytes - used);
      message.set(chunk.subarray(at, end), used);
      used += end - at;
      at = end;
      if (used < messageBytes) continue;
      yield message;
      message = Buffer.allocUnsafeSlow(messageBytes);
      used = 0;
    }
  }
  if (used > 0) yield message.subarray(0, used);
}
