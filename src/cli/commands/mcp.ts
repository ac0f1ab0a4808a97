import { randomBytes } from 'node:crypto';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { askServer } from '../../mcp/ask-api.ts';
import { createMcpServer } from '../../mcp/mcp-server.ts';
import type { Command } from '../command.ts';
import { missingFlag, readArguments } from '../usage.ts';
import { mcpUsage } from '../usages/mcp-usage.ts';

/** Serves the tools for language models on standard input and output, until the input ends. */
export const mcp: Command = {
  usage: mcpUsage,
  async run({ args, webUrl, interrupted }) {
    const { values } = readArguments(args, mcpUsage);
    if (!values.key) throw missingFlag('key', mcpUsage.flags.key);
    const server = createMcpServer(
      askServer(values.url ?? webUrl, values.key),
      randomBytes(32).toString('hex'),
    );
    const ended = Promise.withResolvers<void>();
    interrupted.addEventListener('abort', () => ended.resolve());
    process.stdin.on('end', () => ended.resolve());
    await server.connect(new StdioServerTransport());
    await ended.promise;
    await server.close();
    return 0;
  },
};
