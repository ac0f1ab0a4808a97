/** What stands above the operations of the OpenAPI document. */
export const introduction = {
  info: {
    title: 'Leadport API',
    version: '1.0.0',
    summary: 'Imports customer lists and answers who may be called.',
    description: `Send an API key as \`Authorization: Bearer …\`. A key acts with the rights of its owner, limited to its scopes. Keys are created in the settings or with \`leadport api-key create\`.

Ids are strings. Times are UTC in ISO 8601. Lists have \`items\` and \`nextCursor\`; pass it as \`cursor\` to get the next page.

Errors are \`application/problem+json\` (RFC 9457). \`code\` is stable and listed in docs/problems.md; \`title\` and \`hint\` are in the language of \`Accept-Language\` (ja, en). Unknown query parameters are refused.

docs/api.md has complete examples.`,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/api/v1' }],
} as const;
