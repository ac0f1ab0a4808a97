import type { Usage } from '../usage.ts';

export const mcpUsage = {
  name: 'mcp',
  arguments: [],
  flags: {
    key: {
      type: 'string',
      value: 'KEY',
      required: true,
      text: { ja: '使用するAPIキー（権限はこのキーの範囲）', en: 'API key to use; its rights are the limit' },
    },
    url: {
      type: 'string',
      value: 'URL',
      text: { ja: 'サーバーのURL', en: 'Address of the server' },
      initial: { ja: 'このマシンのサーバー', en: 'the server on this machine' },
    },
  },
  examples: ['--key lp_…', '--key lp_… --url https://leads.example'],
} as const satisfies Usage;
