import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { describeApi } from '../../src/http/openapi/describe-api.ts';

type Answer = { readonly status: number; readonly type: string; readonly json: unknown };

/** Checks answers against the OpenAPI document of the server. */
export type AnswerCheck = (method: string, path: string, answer: Answer) => void;

const checks = new WeakMap<FastifyInstance, AnswerCheck>();

/** Creates the check for a server. The document is built at the first answer. */
export function answerCheck(app: FastifyInstance): AnswerCheck {
  const check = checks.get(app) ?? makeCheck(app);
  checks.set(app, check);
  return check;
}

function makeCheck(app: FastifyInstance): AnswerCheck {
  const document = describeApi(app.guardedRoutes);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'api');
  const templates = Object.keys(document.paths)
    .map((template) => ({
      template,
      pattern: new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }))
    // A path without parameters takes precedence, as in the server.
    .toSorted((a, b) => a.template.split('{').length - b.template.split('{').length);
  const validators = new Map<string, ValidateFunction>();
  return (method, path, { status, type, json }) => {
    const template = templates.find(({ pattern }) => pattern.test(path.split('?')[0] ?? ''))?.template;
    const operation = template && document.paths[template]?.[method.toLowerCase()];
    // Unknown paths and methods are answered with 404 and 405 and are not documented.
    if (!operation || status === 304) return;
    const isProblem = type.startsWith('application/problem+json');
    const declared = status in operation.responses ? String(status) : isProblem ? 'default' : undefined;
    assert.ok(declared, `${method} ${template} answers ${status}, which the document lacks`);
    if (json === undefined) return;
    const pointer = isProblem
      ? 'api#/components/schemas/ProblemJson'
      : `api#/paths/${escapePointer(template)}/${method.toLowerCase()}/responses/${declared}/content/application~1json/schema`;
    const validate = validators.get(pointer) ?? ajv.compile({ $ref: pointer });
    validators.set(pointer, validate);
    assert.ok(
      validate(json),
      `${method} ${path} differs from the document: ${ajv.errorsText(validate.errors)}`,
    );
  };
}

function escapePointer(text: string): string {
  return encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));
}
