import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { guard } from './guard.ts';

test('an endpoint without an access rule prevents the server from starting', () => {
  const app = Fastify();
  guard(app, []);
  assert.throws(() => app.get('/open', async () => 'for all'), /GET \/open does not say who may call it/);
});
