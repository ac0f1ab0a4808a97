import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { describeApi } from './describe-api.ts';

const swaggerFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const assets = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
} as const;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Leadport API</title>
    <link rel="stylesheet" href="/api/v1/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/api/v1/docs/swagger-ui-bundle.js"></script>
    <script src="/api/v1/docs/start.js"></script>
  </body>
</html>
`;

/** Requests of the page use the session of the reader, who may have signed in to the web app. */
const startScript = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  requestInterceptor: (request) => Object.assign(request, { headers: { 'x-leadport': '1', ...request.headers } }),
});
`;

/**
 * GET /api/v1/openapi.json: the OpenAPI document. GET /api/v1/docs: the same for people. Both are
 * public, and the page loads nothing from other servers.
 */
export function serveOpenApi(app: FastifyInstance): void {
  let document: string | undefined;
  app.get('/api/v1/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(describeApi(app.guardedRoutes));
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(document);
  });
  // Where people look first.
  app.get('/openapi.json', (_request, reply) => reply.redirect('/api/v1/openapi.json'));
  app.get('/docs', (_request, reply) => reply.redirect('/api/v1/docs'));
  app.get('/api/v1/docs', (_request, reply) => sendStatic(reply, 'text/html; charset=utf-8', page));
  app.get('/api/v1/docs/start.js', (_request, reply) =>
    sendStatic(reply, 'text/javascript; charset=utf-8', startScript),
  );
  for (const [name, type] of Object.entries(assets)) {
    app.get(`/api/v1/docs/${name}`, (_request, reply) =>
      sendStatic(reply, type, createReadStream(join(swaggerFolder, name))),
    );
  }
}

function sendStatic(reply: FastifyReply, type: string, content: unknown): FastifyReply {
  return reply.type(type).header('cache-control', 'public, max-age=3600').send(content);
}
