import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { atEnd } from '../../test/support/at-end.ts';
import { postMessage } from './post-message.ts';
import { isPublicAddress } from './public-address.ts';

const timeoutMs = 2000;
let requests = 0;
const server = createServer((request, response) => {
  requests += 1;
  if (request.url === '/moved') response.writeHead(302, { location: '/' }).end();
  else if (request.url !== '/silent') response.end();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
atEnd(() => server.closeAllConnections());
atEnd(() => void server.close());
const { port } = server.address() as AddressInfo;

const privateAddresses = [
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
  ...['100.64.0.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1'],
  ...['fc00::1', 'fd12::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::'],
  ...['2001:db8::1', '2001:0:1::1', 'ff02::1'],
];
const publicAddresses = [
  '8.8.8.8',
  '172.15.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '100.128.0.1',
  '2606:4700::1111',
];

test('knows private from public addresses', () => {
  assert.deepEqual(privateAddresses.filter(isPublicAddress), []);
  assert.deepEqual(
    publicAddresses.filter((address) => !isPublicAddress(address)),
    [],
  );
});

test('connects to no private address, however it is written', async () => {
  const hosts = ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '127.1', '[::ffff:127.0.0.1]'];
  for (const host of hosts) {
    const attempt = await postMessage(`https://${host}:${port}/`, {}, '{}', {
      allowPrivate: false,
      timeoutMs,
    });
    assert.match(attempt.error ?? '', /is not a public address/, host);
  }
  assert.equal(requests, 0);
});

test('refuses a name with a private address among public ones, and resolves it once', async () => {
  const answers = [
    [{ address: '127.0.0.1', family: 4 }],
    [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ],
  ];
  for (const answer of answers) {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return answer;
    };
    const options = { allowPrivate: false, timeoutMs, resolve };
    const attempt = await postMessage(`https://rebind.example:${port}/`, {}, '{}', options);
    assert.match(attempt.error ?? '', /127.0.0.1 is not a public address/);
    assert.equal(asked, 1);
  }
  assert.equal(requests, 0);
});

test('requires https for public addresses', async () => {
  const attempt = await postMessage('http://8.8.8.8/', {}, '{}', { allowPrivate: false, timeoutMs });
  assert.equal(attempt.error, 'https is required');
});

test('follows no redirect, and gives up on a silent receiver', async () => {
  const post = (path: string) =>
    postMessage(`http://127.0.0.1:${port}${path}`, {}, '{}', { allowPrivate: true, timeoutMs: 300 });
  assert.equal((await post('/moved')).error, 'the receiver answered 302');
  assert.match((await post('/silent')).error ?? '', /no answer within 0.3 s/);
  assert.deepEqual(await post('/'), { status: 200, error: null, retryAfterSeconds: null });
  assert.equal(requests, 3);
});
