import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { recordAudit } from '../../audit/record-audit.ts';
import { type ImportId, type ProjectId, toId } from '../../base/ids.ts';
import { importRecordSchema } from '../../contract/import.ts';
import {
  type ImportRequest,
  type ImportSettings,
  importFormSchema,
  importRequestSchema,
  type ProjectChoice,
  settingsOfForm,
  waitQuerySchema,
} from '../../contract/import-request.ts';
import { refuse } from '../../contract/refusals.ts';
import { type Trx, withTenant } from '../../db/database.ts';
import { insertImport } from '../../import/ledger/import-store.ts';
import { readFileName } from '../../import/receive/read-file-name.ts';
import type { Viewer } from '../../people/viewer.ts';
import { createProject } from '../../projects/change-projects.ts';
import { findProjectByName, requireProject } from '../../projects/project-store.ts';
import { type Api, toIds } from '../api.ts';
import { InvalidFields } from '../errors/invalid-fields.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { takeUpload } from '../uploads/upload-store.ts';
import { discardList, type ReceivedList, receiveList } from './receive-list.ts';
import { addKeys, keysOf, ndjsonRows, rowFileOptions, rowsToCsv } from './rows-to-csv.ts';
import { waitForImport } from './wait-for-import.ts';

/** Bodies that are a list themselves. */
const listTypes = {
  'text/csv': 'list.csv',
  'text/tab-separated-values': 'list.tsv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'list.xlsx',
  'application/octet-stream': 'list',
} as const;
const rowTypes = ['application/x-ndjson', 'application/jsonl'];

/** Rows as JSON are held in memory; more of them are sent as NDJSON. */
const jsonLimitBytes = 16 * 1024 * 1024;

/** A list with its settings, stored and ready to become an import. */
type StoredList = ReceivedList & { readonly settings: ImportSettings };

/**
 * POST /imports: creates an import from a received upload, a file as the body or in a form, or rows
 * as JSON or NDJSON. With `start` it is mapped and started without a further request. Answers 202
 * then, and after up to `wait` seconds as soon as it has ended.
 */
export function createImportEndpoint(api: Api, deps: ServerDeps): void {
  const schema = {
    querystring: importFormSchema.extend(waitQuerySchema.shape),
    body: { content: { 'application/json': { schema: importRequestSchema } } },
    response: { 201: importRecordSchema, 202: importRecordSchema },
  };
  // Other endpoints keep answering 415 to these types.
  void api.register(async (scope) => {
    await scope.register(multipart, {
      limits: { files: 1, fields: 40, fieldSize: 1024 * 1024, fileSize: deps.uploads.maxBytes },
      throwFileSizeLimit: false,
    });
    scope.addContentTypeParser([...Object.keys(listTypes), ...rowTypes], (_request, payload, done) =>
      done(null, payload),
    );
    const options = { config: { access: 'import' as const }, schema, bodyLimit: jsonLimitBytes };
    scope.post('/imports', options, async (request, reply) => {
      const viewer = viewerOf(request);
      const list = await storeList(deps, viewer, request);
      try {
        const answered = await (list.sha256 === ''
          ? undefined
          : request.idempotency?.claim(reply, [list.sha256, list.settings]));
        if (answered) return answered;
        const id = await withTenant(deps.db, viewer.tenantId, (trx) => createImport(trx, viewer, list));
        const { wait } = request.query as z.infer<typeof waitQuerySchema>;
        const record = await waitForImport(deps, viewer, id, wait);
        return reply
          .code(list.settings.start ? 202 : 201)
          .header('location', `/api/v1/imports/${id}`)
          .send(record);
      } finally {
        // Nothing where the list has become an import, or is an upload that can be used again.
        if (list.sha256 !== '') await discardList(deps, viewer, list.uploadId);
      }
    });
  });
}

async function storeList(deps: ServerDeps, viewer: Viewer, request: FastifyRequest): Promise<StoredList> {
  if (request.isMultipart()) return storeForm(deps, viewer, request);
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!request.body) throw refuse('request_invalid', { detail: 'body: required' });
  if (!(request.body instanceof Readable))
    return storeJson(deps, viewer, request.body as ImportRequest, request);
  const form = request.query as z.infer<typeof importFormSchema>;
  const settings = settingsOfForm(form);
  if (rowTypes.includes(type)) {
    return storeRows(deps, viewer, request.body, { fileName: form.fileName ?? 'rows', settings });
  }
  const fileName = readFileName(form.fileName ?? listTypes[type as keyof typeof listTypes]);
  return { ...(await receiveList(deps, viewer, fileName, request.body)), settings };
}

async function storeJson(
  deps: ServerDeps,
  viewer: Viewer,
  body: ImportRequest,
  request: FastifyRequest,
): Promise<StoredList> {
  const extra = [...queryOf(request).keys()].filter((name) => name !== 'wait');
  if (extra.length > 0) throw refuse('request_invalid', { detail: `query: ${extra.join(', ')}` });
  if ('uploadId' in body) return { uploadId: body.uploadId, sha256: '', settings: body };
  const { rows, fileName = 'rows' } = body;
  const settings = { ...body, fileOptions: rowFileOptions };
  const bytes = rowsToCsv(keysOf(rows), rows);
  return { ...(await receiveList(deps, viewer, readFileName(fileName), bytes)), settings };
}

/** Rows are read twice: first for their keys, which are the header, and then as a list. */
async function storeRows(
  deps: ServerDeps,
  viewer: Viewer,
  body: AsyncIterable<Buffer>,
  { fileName, settings }: { readonly fileName: string; readonly settings: ImportSettings },
): Promise<StoredList> {
  const sent = await receiveList(deps, viewer, fileName, body);
  try {
    const source = await deps.storage.open(`uploads/${sent.uploadId}`);
    const keys = new Set<string>();
    for await (const row of ndjsonRows(source.stream())) addKeys(keys, row);
    const bytes = rowsToCsv(keys, ndjsonRows(source.stream()));
    const list = await receiveList(deps, viewer, readFileName(fileName), bytes);
    return { ...list, settings: { ...settings, fileOptions: rowFileOptions } };
  } finally {
    await discardList(deps, viewer, sent.uploadId);
  }
}

/** Fields of a form may stand before and after its file. They take precedence over the query. */
async function storeForm(deps: ServerDeps, viewer: Viewer, request: FastifyRequest): Promise<StoredList> {
  const fields = queryOf(request);
  fields.delete('wait');
  let list: ReceivedList | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        fields.set(part.fieldname, String(part.value));
        continue;
      }
      const fileName = readFileName(fields.get('fileName') ?? part.filename);
      list = await receiveList(deps, viewer, fileName, part.file);
      if (part.file.truncated) {
        throw refuse('file_too_large', { limit: `${Math.floor(deps.uploads.maxBytes / 1024 ** 2)} MB` });
      }
    }
    const form = importFormSchema.strict().safeParse(Object.fromEntries(fields));
    if (!form.success) throw new InvalidFields(form.error);
    if (!list) throw refuse('request_invalid', { detail: 'body/file: a part with a file is missing' });
    return { ...list, settings: settingsOfForm(form.data) };
  } catch (error) {
    if (list) await discardList(deps, viewer, list.uploadId);
    throw error;
  }
}

function queryOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(url.split('?')[1] ?? '');
}

async function createImport(trx: Trx, viewer: Viewer, { uploadId, settings }: StoredList): Promise<ImportId> {
  const upload = await takeUpload(trx, viewer, uploadId);
  if (!upload) throw refuse('not_found');
  const { start, mapping, options, saveMapping } = settings;
  if (!start && (mapping !== 'auto' || saveMapping || Object.keys(options).length > 0)) {
    throw refuse('request_invalid', { detail: 'mapping, options and saveMapping need start' });
  }
  const id = await insertImport(trx, {
    tenantId: viewer.tenantId,
    projectId: settings.kind === 'do_not_call' ? null : await findOrMakeProject(trx, viewer, settings),
    fileKey: `uploads/${upload.id}`,
    fileName: upload.fileName,
    sizeBytes: upload.sizeBytes,
    fileOptions: settings.fileOptions,
    createdBy: viewer.userId,
    startRequest: start ? { mapping, options, saveMapping } : null,
  });
  const entry = { action: 'import.created', subject: 'import', subjectId: id } as const;
  await recordAudit(trx, { ...viewer, ...entry, detail: { file: upload.fileName } });
  return id;
}

async function findOrMakeProject(
  trx: Trx,
  viewer: Viewer,
  { project, createProject: mayCreate }: { project?: ProjectChoice | undefined; createProject: boolean },
): Promise<ProjectId> {
  if (project === undefined) throw refuse('request_invalid', { detail: 'body/project: required' });
  if (typeof project === 'string') {
    const found = await findProjectByName(trx, viewer, project);
    if (found) return found;
    if (!mayCreate) throw refuse('project_not_found', { project });
    return createProject(trx, viewer, { name: project });
  }
  if ('newName' in project) {
    return createProject(trx, viewer, {
      name: project.newName,
      fieldSetIds: toIds<'fieldSet'>(project.fieldSetIds),
    });
  }
  const id = toId<ProjectId>(project.id);
  await requireProject(trx, viewer, id);
  return id;
}
