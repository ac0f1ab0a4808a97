import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isDiskFull } from '../../base/is-disk-full.ts';
import { Refusal } from '../../base/refusal.ts';
import { type RefusalCode, refusalKinds, refuse } from '../../contract/refusals.ts';
import type { ProblemJson } from '../../contract/wire.ts';
import { isUnavailable } from '../../db/is-unavailable.ts';
import { InvalidFields } from './invalid-fields.ts';

type Refused = {
  readonly refusal: Refusal;
  readonly status: number;
  /** The fields that their schemas refuse. */
  readonly errors?: ProblemJson['errors'];
};

/**
 * The refusal and status for an error of the client or a temporary condition of the server.
 * Undefined for internal errors.
 */
export function toRefusal(error: unknown): Refused | undefined {
  if (error instanceof Refusal) {
    return isKnown(error.code) ? { refusal: error, status: refusalKinds[error.code].status } : undefined;
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const detail = error.validation
      .map(({ instancePath, message }) => `${error.validationContext ?? ''}${instancePath}: ${message ?? ''}`)
      .join('; ');
    const errors = error.validation.map(({ instancePath, message }) => ({
      in: placeOf(error.validationContext),
      field: instancePath === '/' ? '' : instancePath,
      message: message ?? '',
    }));
    return { refusal: refuse('request_invalid', { detail }), status: 400, errors };
  }
  if (error instanceof InvalidFields) {
    const errors = error.issues.map(({ path, message }) => ({
      in: 'body' as const,
      field: path.map((part) => `/${String(part)}`).join(''),
      message,
    }));
    const detail = errors.map(({ field, message }) => `body${field}: ${message}`).join('; ');
    return { refusal: refuse('request_invalid', { detail }), status: 400, errors };
  }
  if (error instanceof Error && 'code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return { refusal: refuse('body_too_large'), status: 413 };
  }
  if (isQueryTimeout(error)) return { refusal: refuse('query_timeout'), status: 503 };
  if (isDiskFull(error)) return { refusal: refuse('storage_full'), status: 507 };
  if (isUnavailable(error)) return { refusal: refuse('database_unavailable'), status: 503 };
  // Fastify's own error: an invalid JSON body, or another content type.
  if (error instanceof Error && 'statusCode' in error && isClientStatus(error.statusCode)) {
    return { refusal: refuse('request_invalid', { detail: error.message }), status: error.statusCode };
  }
  return undefined;
}

function placeOf(context: string | undefined): 'body' | 'query' | 'path' | 'headers' {
  if (context === 'querystring') return 'query';
  if (context === 'params') return 'path';
  return context === 'headers' ? 'headers' : 'body';
}

/** 57014 query_canceled: by the statement timeout, or because the client disconnected. */
function isQueryTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014';
}

function isKnown(code: string): code is RefusalCode {
  return Object.hasOwn(refusalKinds, code);
}

function isClientStatus(status: unknown): status is number {
  return typeof status === 'number' && status >= 400 && status < 500;
}
