import { connect, createServer, type Socket, type TcpNetConnectOpts } from 'node:net';
import type { TestContext } from 'node:test';

/**
 * A TCP port of this machine that forwards to a Unix socket or another port until it is stopped.
 */
export type Relay = { readonly port: number; start(): Promise<void>; stop(): Promise<void> };

export async function startRelay(t: TestContext, target: string | TcpNetConnectOpts): Promise<Relay> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => sockets.add(socket.on('error', () => socket.destroy()));
  const server = createServer((socket) => {
    const onward = typeof target === 'string' ? connect(target) : connect(target);
    keep(socket);
    keep(onward);
    socket.pipe(onward).pipe(socket);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await new Promise((resolve) => server.close(resolve));
  };
  await listen(0);
  t.after(stop);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, stop, start: () => listen(port) };
}
