import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/**
 * Sends ready-made lines of COPY text into a table, in the client's transaction. `chunks` are whole lines; they are not copied.
 * Rejects with the server's error (SQLSTATE, and the line in `where`); the transaction is then lost.
 */
export async function copyInto(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  chunks: readonly Uint8Array[],
): Promise<void> {
  if (chunks.length === 0) return;
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await new Promise<void>((resolve, reject) => {
    stream.on('error', reject).on('finish', resolve);
    for (const chunk of chunks) stream.write(chunk);
    stream.end();
  });
}
