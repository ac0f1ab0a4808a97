import type { Usage } from '../usage.ts';
import { userFlags } from './shared-flags.ts';

export const apiKeyUsages = {
  create: {
    name: 'api-key create',
    arguments: [],
    flags: {
      name: {
        type: 'string',
        value: 'NAME',
        required: true,
        text: { ja: 'キーを使うシステムの名前', en: 'Name of the system that will use the key' },
      },
      scopes: {
        type: 'string',
        value: 'SCOPE,…',
        required: true,
        text: {
          ja: 'スコープ（例：imports:write,imports:read）',
          en: 'Scopes, such as imports:write,imports:read',
        },
      },
      expires: {
        type: 'string',
        value: 'DATE|never',
        text: { ja: '有効期限', en: 'When the key expires' },
        initial: { ja: '1年後', en: 'a year from now' },
      },
      ...userFlags,
    },
    examples: [
      "--name 'Nightly job' --scopes imports:write,imports:read",
      '--name CRM --scopes calls --expires never',
    ],
  },
  list: { name: 'api-key list', arguments: [], flags: userFlags, examples: ['', '--json'] },
  revoke: {
    name: 'api-key revoke',
    arguments: ['ID'],
    flags: userFlags,
    examples: ['12', '12 --as sato@example.jp'],
  },
} as const satisfies Readonly<Record<string, Usage>>;
