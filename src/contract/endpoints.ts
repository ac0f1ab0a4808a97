import type { KeyScope } from './api-key.ts';

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What the API says about an endpoint besides its schemas, which stand with its handler. */
export type Endpoint = {
  /** One line in the imperative, as in the OpenAPI document. */
  readonly summary: string;
  readonly description?: string;
  /** The scope that an API key needs. Without one the endpoint is not available to keys. */
  readonly scope?: KeyScope;
  /** A body that the endpoint accepts, as shown in the documentation. A test validates it. */
  readonly example?: unknown;
  /** The content type of an answer that is not JSON. */
  readonly produces?: string;
  /** The content type of a body that is not JSON. */
  readonly consumes?: string;
  /** Further content types of a body besides JSON. */
  readonly accepts?: readonly string[];
  /** The status of an answer without a schema; 204 by default, 200 with `produces`. */
  readonly status?: 200 | 201;
};

const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const tus = 'application/offset+octet-stream';

const field = { name: '業種', dataType: 'single_choice', inputForm: 'select', choices: ['製造', '小売'] };
const mapping = {
  columns: [
    { index: 0, field: 'lead_name' },
    { index: 1, field: 'phone' },
  ],
  fixed: { contact_name: '代表' },
};
const weekday = { start: 9 * 60, end: 20 * 60 };
const callRules = {
  hours: [null, weekday, weekday, weekday, weekday, weekday, null],
  onHolidays: false,
  maxTotal: 10,
  maxPerDay: 2,
  maxPer24Hours: 2,
  restMinutes: 60,
};
const importChoice = { mapping, options: { duplicates: 'skip' } };

/**
 * Every endpoint below /api/v1, by method and path. The server does not start with an endpoint that
 * is missing here. HEAD is treated like GET unless listed separately.
 */
export const endpoints = {
  // --- the signed-in user, in browsers
  'POST /session': {
    summary: 'Sign in',
    example: { email: 'admin@leadport.local', password: 'correct horse battery' },
  },
  'GET /session': { summary: 'Get the signed-in user' },
  'PATCH /session': { summary: 'Change the language of the signed-in user', example: { language: 'en' } },
  'DELETE /session': { summary: 'Sign out' },
  'PATCH /session/password': {
    summary: 'Change the own password',
    example: { current: 'correct horse battery', password: 'a longer passphrase' },
  },
  'POST /password-resets': {
    summary: 'Request a link to set a new password',
    example: { email: 'sato@example.jp' },
  },
  'POST /password': {
    summary: 'Set the password with a link',
    example: { token: 'q3yTn0', password: 'a longer passphrase' },
  },
  'POST /session/second-factor': {
    summary: 'Start to set up a second factor',
    example: { password: 'correct horse battery' },
  },
  'POST /session/second-factor/confirmation': {
    summary: 'Confirm the second factor with a code',
    example: { code: '123456' },
  },
  'POST /session/second-factor/removal': {
    summary: 'Remove the second factor',
    example: { password: 'correct horse battery' },
  },
  'POST /session/second-factor/recovery-codes': {
    summary: 'Create new recovery codes',
    example: { password: 'correct horse battery' },
  },
  'GET /sessions': { summary: 'List the own sessions' },
  'DELETE /sessions': { summary: 'End all other sessions' },
  'DELETE /sessions/:id': { summary: 'End a session' },

  // --- company, users, API keys
  'GET /api-keys': { summary: 'List API keys' },
  'POST /api-keys': {
    summary: 'Create an API key',
    description: 'The key is part of this answer only.',
    example: { password: 'correct horse battery', name: 'Nightly job', scopes: ['imports:write'] },
  },
  'DELETE /api-keys/:id': { summary: 'Revoke an API key' },
  'PATCH /company': {
    summary: 'Change the settings of the company',
    example: { secondFactorRequired: true, listRetentionDays: 90 },
  },
  'GET /webhooks': { summary: 'List webhooks', scope: 'admin' },
  'POST /webhooks': {
    summary: 'Create a webhook',
    description:
      'The secret is part of this answer only. Messages are signed as Standard Webhooks describes.',
    scope: 'admin',
    example: { url: 'https://crm.example.jp/leadport', events: ['import.finished', 'do_not_call.added'] },
  },
  'PATCH /webhooks/:id': { summary: 'Change a webhook', scope: 'admin', example: { active: false } },
  'DELETE /webhooks/:id': { summary: 'Delete a webhook', scope: 'admin' },
  'POST /webhooks/:id/rotate-secret': {
    summary: 'Rotate the secret of a webhook',
    description: 'Messages are signed with the previous secret as well for 24 hours.',
    scope: 'admin',
  },
  'POST /webhooks/:id/test': { summary: 'Send a test message', scope: 'admin' },
  'GET /webhooks/:id/deliveries': { summary: 'List messages of a webhook', scope: 'admin' },
  'POST /webhooks/:id/deliveries/:deliveryId/replay': { summary: 'Send a message again', scope: 'admin' },
  'GET /users': { summary: 'List users', scope: 'admin' },
  'POST /users': {
    summary: 'Invite a user',
    scope: 'admin',
    example: { email: 'sato@example.jp', name: '佐藤', role: 'general' },
  },
  'PATCH /users/:id': { summary: 'Change a user', scope: 'admin', example: { active: false } },
  'POST /users/:id/password-link': { summary: 'Create a link to set the password of a user' },
  'DELETE /users/:id/second-factor': { summary: 'Remove the second factor of a user' },
  'GET /workgroups': { summary: 'List workgroups', scope: 'do_not_call:read' },
  'POST /workgroups': {
    summary: 'Create a workgroup',
    scope: 'admin',
    example: { name: '営業部', memberIds: ['1'] },
  },
  'PATCH /workgroups/:id': { summary: 'Change a workgroup', scope: 'admin', example: { name: '営業1部' } },
  'DELETE /workgroups/:id': { summary: 'Delete a workgroup', scope: 'admin' },

  // --- projects and custom fields
  'GET /projects': { summary: 'List projects', scope: 'leads:read' },
  'GET /projects/:id': { summary: 'Get a project', scope: 'leads:read' },
  'POST /projects': { summary: 'Create a project', scope: 'admin', example: { name: '春の新規開拓' } },
  'PATCH /projects/:id': { summary: 'Change a project', scope: 'admin', example: { name: '夏の新規開拓' } },
  'DELETE /projects/:id': { summary: 'Delete a project', scope: 'admin' },
  'POST /projects/:id/fields': {
    summary: 'Create custom fields and bind them to a project',
    scope: 'admin',
    example: { set: { newName: '会社情報' }, field },
  },
  'GET /projects/:id/export.csv': {
    summary: 'Export the leads of a project as CSV',
    scope: 'leads:read',
    produces: csv,
  },
  'GET /sample-list': { summary: 'Download a sample list', scope: 'leads:read', produces: csv },
  'GET /field-sets': { summary: 'List field sets with their fields', scope: 'leads:read' },
  'POST /field-sets': { summary: 'Create a field set', scope: 'admin', example: { name: '会社情報' } },
  'PATCH /field-sets/:id': { summary: 'Rename a field set', scope: 'admin', example: { name: '企業情報' } },
  'DELETE /field-sets/:id': { summary: 'Delete a field set', scope: 'admin' },
  'POST /field-sets/:id/fields': { summary: 'Create a custom field', scope: 'admin', example: field },
  'PATCH /field-sets/:id/fields/:fieldId': {
    summary: 'Change a custom field',
    scope: 'admin',
    example: field,
  },
  'DELETE /field-sets/:id/fields/:fieldId': { summary: 'Delete a custom field', scope: 'admin' },
  'POST /field-sets/:id/fields/:fieldId/choices': {
    summary: 'Add choices to a custom field',
    scope: 'admin',
    example: { choices: ['サービス'] },
  },
  'POST /fields/validate': {
    summary: 'Try how a field would read texts',
    description: 'Changes nothing.',
    scope: 'admin',
    example: { field, texts: ['製造', '卸売'] },
  },

  // --- leads and contacts
  'GET /leads': { summary: 'List the leads of a project', scope: 'leads:read' },
  'GET /leads/:id': { summary: 'Get a lead with its contacts', scope: 'leads:read' },
  'POST /leads': {
    summary: 'Create a lead',
    scope: 'leads:write',
    example: {
      projectId: '1',
      name: '株式会社青山商事',
      contacts: [{ name: '代表', phone: '03-5555-0101' }],
    },
  },
  'PATCH /leads/:id': {
    summary: 'Change a lead',
    description: '`version` is the version that was read. Another change since then is 409.',
    scope: 'leads:write',
    example: { version: 1, note: '午後に電話' },
  },
  'DELETE /leads/:id': { summary: 'Delete a lead', scope: 'leads:write' },
  'GET /leads/counts': { summary: 'Count the leads of a project by their calls', scope: 'leads:read' },
  'GET /leads/:id/timeline': {
    summary: 'List what happened to a lead',
    description: 'Imports, changes, calls and bans, newest first, and leads with the same number.',
    scope: 'leads:read',
  },
  'PUT /leads/:id/next-call': {
    summary: 'Set when a lead is called next',
    scope: 'leads:write',
    example: { nextCallAt: '2026-12-01T05:00:00.000Z' },
  },
  'POST /leads/assign': {
    summary: 'Assign leads to users in turn',
    scope: 'leads:write',
    example: { leadIds: ['1', '2'], userIds: ['1'] },
  },
  'POST /leads/bulk-edit': {
    summary: 'Change up to 1,000 leads alike',
    scope: 'leads:write',
    example: { ids: ['1', '2'], change: { prefecture: '東京都' } },
  },
  'POST /leads/bulk-delete': {
    summary: 'Delete up to 1,000 leads',
    scope: 'leads:write',
    example: { ids: ['1', '2'] },
  },
  'GET /contacts': { summary: 'List contacts', scope: 'leads:read' },
  'POST /leads/:id/contacts': {
    summary: 'Add a contact to a lead',
    scope: 'leads:write',
    example: { name: '営業部長', phone: '090-5555-0102' },
  },
  'PATCH /contacts/:id': {
    summary: 'Change a contact',
    scope: 'leads:write',
    example: { phone: '090-5555-0103' },
  },
  'DELETE /contacts/:id': { summary: 'Delete a contact', scope: 'leads:write' },

  // --- do-not-call list and calls
  'GET /do-not-call': { summary: 'List do-not-call entries', scope: 'do_not_call:read' },
  'GET /do-not-call/export.csv': {
    summary: 'Export the do-not-call list as CSV',
    scope: 'do_not_call:read',
    produces: csv,
  },
  'GET /do-not-call/export.xlsx': {
    summary: 'Export the do-not-call list as XLSX',
    scope: 'do_not_call:read',
    produces: xlsx,
  },
  'GET /do-not-call/history': {
    summary: 'Get the bans of a number and the attempts to call it',
    scope: 'do_not_call:read',
  },
  'POST /do-not-call': {
    summary: 'Ban up to 1,000 numbers',
    description: 'By number, by contact, or all contacts of leads.',
    scope: 'do_not_call:write',
    example: { target: { phones: ['03-5555-0101', '090-5555-0102'] }, reason: 'refusal' },
  },
  'POST /do-not-call/:id/release': {
    summary: 'Release a ban',
    scope: 'do_not_call:write',
    example: { reason: '本人から再開の連絡あり' },
  },
  'POST /do-not-call/bulk-release': {
    summary: 'Release up to 1,000 bans or numbers',
    scope: 'do_not_call:write',
    example: { target: { phones: ['03-5555-0101'] }, reason: '本人から再開の連絡あり' },
  },
  'POST /calls': {
    summary: 'Place a call',
    description:
      'Answers 403 with the reason if the number must not be called. The attempt is recorded in both cases.',
    scope: 'calls',
    example: { phone: '03-5555-0101' },
  },
  'PATCH /calls/:id': {
    summary: 'Record the result of a call',
    scope: 'calls',
    example: { resultId: '1', memo: '14時に再架電' },
  },
  'GET /calls': { summary: 'List calls', scope: 'calls' },
  'POST /projects/:id/next-lead': {
    summary: 'Get the next lead to call',
    description: 'Reserves the lead for the user, so that two agents never get the same one.',
    scope: 'calls',
    example: {},
  },
  'GET /call-result-sets': { summary: 'List the sets of call results', scope: 'calls' },
  'POST /call-result-sets': {
    summary: 'Create a set of call results',
    scope: 'admin',
    example: { name: '新規開拓', results: [{ name: '資料送付', kind: 'answered', effect: 'done' }] },
  },
  'PUT /call-result-sets/:id': {
    summary: 'Replace a set of call results',
    description: 'Results that are missing are no longer offered and stay with their calls.',
    scope: 'admin',
    example: { name: '新規開拓', results: [{ name: '資料送付', kind: 'answered', effect: 'done' }] },
  },
  'DELETE /call-result-sets/:id': { summary: 'Delete a set of call results', scope: 'admin' },
  'GET /call-rules': { summary: 'Get the rules for hours and numbers of calls', scope: 'calls' },
  'PUT /call-rules': {
    summary: 'Change the rules for hours and numbers of calls',
    scope: 'admin',
    example: { projectId: null, rules: callRules },
  },
  'GET /call-permissions': { summary: 'Ask whether a number may be called now', scope: 'do_not_call:read' },
  'POST /call-permissions': {
    summary: 'Ask for up to 1,000 numbers whether they may be called now',
    description: 'Changes nothing. The answers are in the order of the numbers.',
    scope: 'do_not_call:read',
    example: { phones: ['03-5555-0101', '090-5555-0102'] },
  },

  // --- erasure and audit
  'GET /erasures': { summary: 'List erasures', scope: 'admin' },
  'POST /erasures': {
    summary: 'Erase a number everywhere',
    scope: 'admin',
    example: { phone: '03-5555-0101', reason: '本人の請求（2026-11-20、メール）' },
  },
  'GET /erasures/:id': { summary: 'Get the report of an erasure', scope: 'admin' },
  'GET /audit': { summary: 'List entries of the audit log', scope: 'admin' },
  'GET /audit/export.csv': { summary: 'Export the audit log as CSV', scope: 'admin', produces: csv },

  // --- imports
  'GET /imports': { summary: 'List imports', scope: 'imports:read' },
  'GET /imports/events': {
    summary: 'Follow imports as server-sent events',
    scope: 'imports:read',
    produces: 'text/event-stream',
  },
  'GET /imports/:id': {
    summary: 'Get an import',
    description: 'With `wait`, answers as soon as the import needs no worker.',
    scope: 'imports:read',
  },
  'GET /imports/:id/undo': { summary: 'Preview the undo of an import', scope: 'imports:read' },
  'GET /imports/:id/kept-leads': { summary: 'List leads that an undo kept', scope: 'imports:read' },
  'GET /imports/:id/failed-rows': { summary: 'List failed rows that are not fixed', scope: 'imports:read' },
  'PUT /imports/:id/failed-rows': {
    summary: 'Save fixes of failed rows',
    scope: 'imports:write',
    example: { rows: [{ row: 12, cells: ['株式会社青山商事', '03-5555-0101'] }] },
  },
  'POST /imports/:id/failed-rows/dismiss': {
    summary: 'Exclude failed rows',
    scope: 'imports:write',
    example: { rows: [12, 15] },
  },
  'POST /imports/:id/retry': { summary: 'Import the fixed rows', scope: 'imports:write' },
  'GET /imports/:id/duplicates': { summary: 'List rows that wait for a review', scope: 'imports:read' },
  'GET /imports/:id/duplicates/summary': { summary: 'Count the rows of a review', scope: 'imports:read' },
  'POST /imports/:id/duplicates/decide': {
    summary: 'Decide about all undecided duplicates',
    scope: 'imports:write',
    example: { action: 'skip' },
  },
  'PUT /imports/:id/duplicates/:row': {
    summary: 'Decide about one duplicate',
    scope: 'imports:write',
    example: { action: 'overwrite' },
  },
  'POST /imports/:id/submit-review': {
    summary: 'Finish the review and continue the import',
    scope: 'imports:write',
  },
  'GET /imports/:id/leads': { summary: 'List leads of an import by outcome', scope: 'imports:read' },
  'GET /imports/:id/created.csv': {
    summary: 'Download the created rows as CSV',
    scope: 'imports:read',
    produces: csv,
  },
  'GET /imports/:id/created.xlsx': {
    summary: 'Download the created rows as XLSX',
    scope: 'imports:read',
    produces: xlsx,
  },
  'GET /imports/:id/updated.csv': {
    summary: 'Download the updated rows as CSV',
    scope: 'imports:read',
    produces: csv,
  },
  'GET /imports/:id/updated.xlsx': {
    summary: 'Download the updated rows as XLSX',
    scope: 'imports:read',
    produces: xlsx,
  },
  'GET /imports/:id/duplicates.csv': {
    summary: 'Download the skipped duplicates as CSV',
    scope: 'imports:read',
    produces: csv,
  },
  'GET /imports/:id/duplicates.xlsx': {
    summary: 'Download the skipped duplicates as XLSX',
    scope: 'imports:read',
    produces: xlsx,
  },
  'GET /imports/:id/do-not-call.csv': {
    summary: 'Download the rows skipped as banned as CSV',
    scope: 'imports:read',
    produces: csv,
  },
  'GET /imports/:id/do-not-call.xlsx': {
    summary: 'Download the rows skipped as banned as XLSX',
    scope: 'imports:read',
    produces: xlsx,
  },
  'GET /imports/:id/rows': { summary: 'List rows with problems', scope: 'imports:read' },
  'GET /imports/:id/failures.csv': {
    summary: 'Download the failed rows as CSV',
    description: 'The original columns, then line, field, reason and fix. It can be uploaded again.',
    scope: 'imports:read',
    produces: csv,
  },
  'GET /imports/:id/failures.xlsx': {
    summary: 'Download the failed rows as XLSX',
    scope: 'imports:read',
    produces: xlsx,
  },
  'GET /imports/:id/columns/:index/field': {
    summary: 'Suggest a custom field for a column',
    scope: 'imports:read',
  },
  'POST /imports/:id/preview': {
    summary: 'Preview the sample with a mapping',
    description: 'Writes nothing.',
    scope: 'imports:read',
    example: { mapping },
  },
  'POST /imports': {
    summary: 'Import a list',
    description:
      'The list is the body (CSV, TSV, XLSX), a part of a form, rows as JSON or NDJSON, or a received upload. With `start` the import runs by itself and the answer is 202; `wait` lets it wait for the end.',
    scope: 'imports:write',
    accepts: [csv, 'text/tab-separated-values', xlsx, 'application/x-ndjson', 'multipart/form-data'],
    example: {
      project: '顧客',
      rows: [{ lead_name: '株式会社青山商事', contact_name: '代表', phone: '03-5555-0101' }],
      options: { duplicates: 'overwrite' },
      start: true,
    },
  },
  'DELETE /imports/:id': { summary: 'Discard a file that was not imported', scope: 'imports:write' },
  'PATCH /imports/:id/file-options': {
    summary: 'Change how the file is read',
    scope: 'imports:write',
    example: { encoding: 'cp932', headerRow: 1 },
  },
  'PATCH /imports/:id/provenance': {
    summary: 'Record where the list comes from',
    scope: 'imports:write',
    example: { provider: '株式会社リスト', acquired: '購入', acquiredOn: '2026-11-20' },
  },
  'POST /imports/:id/check': {
    summary: 'Check the whole file without importing it',
    scope: 'imports:write',
    example: importChoice,
  },
  'POST /imports/:id/start': { summary: 'Start an import', scope: 'imports:write', example: importChoice },
  'POST /imports/:id/pause': { summary: 'Pause an import', scope: 'imports:write' },
  'POST /imports/:id/resume': { summary: 'Resume an import', scope: 'imports:write' },
  'POST /imports/:id/cancel': {
    summary: 'Cancel an import',
    scope: 'imports:write',
    example: { undo: false },
  },
  'POST /imports/:id/undo': {
    summary: 'Undo an import',
    scope: 'imports:write',
    example: { keepChanged: false },
  },
  'GET /saved-mappings': { summary: 'List saved mappings', scope: 'imports:read' },
  'DELETE /saved-mappings/:fingerprint': { summary: 'Delete a saved mapping', scope: 'imports:write' },

  // --- uploads by the tus protocol
  'POST /uploads': { summary: 'Start a resumable upload', scope: 'imports:write', status: 201 },
  'HEAD /uploads/:id': {
    summary: 'Get the offset of an upload',
    scope: 'imports:write',
    status: 200,
  },
  'PATCH /uploads/:id': {
    summary: 'Send bytes of an upload',
    scope: 'imports:write',
    consumes: tus,
  },
  'DELETE /uploads/:id': { summary: 'Discard an upload', scope: 'imports:write' },
} as const satisfies Readonly<Record<`${Method} /${string}`, Endpoint>>;

/** Returns the endpoint of a route. Undefined if the catalogue lacks it. */
export function findEndpoint(method: string, path: string): Endpoint | undefined {
  const catalogue: Readonly<Record<string, Endpoint>> = endpoints;
  return catalogue[`${method} ${path}`] ?? catalogue[`${method.replace('HEAD', 'GET')} ${path}`];
}
