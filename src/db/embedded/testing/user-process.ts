import { createInterface } from 'node:readline';
import { openEmbeddedServer } from '../open-embedded-server.ts';

/**
 * A program that uses the server of the given data folder. Prints how it got the server, and
 * releases it when it reads the line "release".
 */
const server = await openEmbeddedServer({
  dataDir: process.argv[2] ?? '',
  log: (line) => process.stderr.write(`${line}\n`),
  onLost: () => process.stdout.write('lost\n'),
});
process.stdout.write(`${server.adopted ? 'adopted' : 'started'}\n`);
createInterface({ input: process.stdin }).once('line', async () => {
  await server.release();
  process.stdout.write('released\n', () => process.exit());
});
