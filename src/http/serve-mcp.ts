import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../contract/refusals.ts';
import type { AskApi } from '../mcp/ask-api.ts';
import type { ServerDeps } from './server-deps.ts';

/**
 * POST /mcp: the tools for language models by the Model Context Protocol (streamable HTTP, without
 * sessions). Each call goes through the API with the key of the request, which limits and records
 * it like any other.
 */
export function serveMcp(app: FastifyInstance, { sessionSecret }: ServerDeps): void {
  app.post('/mcp', { bodyLimit: 16 * 1024 * 1024 }, async (request, reply) => {
    const { authorization, origin } = request.headers;
    // A page can neither have a key nor be a client.
    if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host)) {
      throw refuse('cross_site_request');
    }
    if (!authorization) {
      reply.header('www-authenticate', 'Bearer');
      throw refuse('not_signed_in');
    }
    const [{ createMcpServer }, { StreamableHTTPServerTransport }] = await Promise.all([
      import('../mcp/mcp-server.ts'),
      import('@modelcontextprotocol/sdk/server/streamableHttp.js'),
    ]);
    const server = createMcpServer(askInProcess(app, request, authorization), sessionSecret);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    reply.raw.on('close', () => void server.close());
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    await server.connect(transport);
    await transport.handleRequest(request.raw, reply.raw, request.body);
  });
}

function askInProcess(app: FastifyInstance, request: FastifyRequest, authorization: string): AskApi {
  return async ({ method, path, body, type = 'application/json' }) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: request.ip,
      headers: {
        authorization,
        'accept-language': request.headers['accept-language'] ?? 'en',
        'x-request-id': request.id,
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.statusCode, json: answer.payload === '' ? null : answer.json() };
  };
}
