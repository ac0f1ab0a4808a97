import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { guard } from './guard.ts';

test('an endpoint without an access rule prevents the server from starting', () => {
  const app = Fastify();
  guard(app, []);
  assert.throws(() => app.get('/open', async () => 'for all'), /GET \/open does not say who may call it/);
});

test('an endpoint that the catalogue lacks prevents the server from starting', () => {
  const app = Fastify();
  guard(app, []);
  const config = { access: 'anyone' } as const;
  assert.throws(() => app.get('/open', { config }, async () => 'for all'), /GET \/open is missing/);
});
