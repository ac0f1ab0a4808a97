import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';

type Listener = (payload: string) => void;

/** Notifications of one channel, for any number of listeners. */
export type Channel = {
  /** Returns a function that stops listening. */
  subscribe(listener: Listener): () => void;
  close(): Promise<void>;
};

const reconnectMs = 1000;

/**
 * Listens on a channel with a dedicated connection and reconnects when it is lost. Notifications
 * sent in between are missed, so listeners must also poll from time to time.
 */
export function listen(connection: PoolConfig, channel: string): Channel {
  const listeners = new Set<Listener>();
  const closing = new AbortController();
  const ended = keepListening(connection, channel, closing.signal, (payload) => {
    for (const listener of listeners) listener(payload);
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closing.abort();
      await ended;
    },
  };
}

async function keepListening(
  connection: PoolConfig,
  channel: string,
  closing: AbortSignal,
  tell: Listener,
): Promise<void> {
  while (!closing.aborted) {
    const client = new Client(connection);
    const lost = Promise.withResolvers<void>();
    client.on('error', () => lost.resolve());
    client.on('end', () => lost.resolve());
    client.on('notification', ({ payload }) => tell(payload ?? ''));
    const stop = () => lost.resolve();
    closing.addEventListener('abort', stop);
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      await lost.promise;
    } catch {
      // The server is unavailable. The next round tries again.
    } finally {
      closing.removeEventListener('abort', stop);
      await client.end().catch(() => undefined);
    }
    await sleep(reconnectMs, undefined, { signal: closing }).catch(() => undefined);
  }
}
