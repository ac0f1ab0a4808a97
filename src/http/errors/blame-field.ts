import type { Refusal } from '../../base/refusal.ts';
import type { ProblemJson } from '../../contract/wire.ts';

type FieldError = NonNullable<ProblemJson['errors']>[number];

/** The field that a refusal is about by the start of its code, if no value of it is in the body. */
const usualFields: readonly (readonly [code: string, pointer: string])[] = [
  ['file_', '/file'],
  ['sheet', '/sheet'],
  ['header_row', '/headerRow'],
  ['mapping_', '/mapping'],
  ['recipe_', '/recipe'],
  ['phone_', '/phone'],
  ['number_erased', '/phone'],
  ['workgroup_', '/workgroupIds'],
  ['release_reason_', '/releaseReason'],
  ['password_', '/password'],
  ['ban_expired', '/expiresAt'],
  ['no_choice_field', '/choices'],
  ['too_many_choices', '/choices'],
  ['default_', '/default'],
  ['retry_', '/rows'],
  ['webhook_', '/url'],
];

/**
 * The field of the request that a refusal of its content is about: the one with the refused value,
 * or the usual one of the code. Undefined if it is about no field.
 */
export function blameField(refusal: Refusal, body: unknown, message: string): FieldError | undefined {
  const values = Object.values(refusal.params).map(String);
  const field = findValue(body, values) ?? usualFields.find(([code]) => refusal.code.startsWith(code))?.[1];
  return field === undefined ? undefined : { in: 'body', field, message };
}

/** The JSON pointer of the first text in the value that is one of these. */
function findValue(value: unknown, texts: readonly string[]): string | undefined {
  if (typeof value === 'string') return texts.includes(value) ? '' : undefined;
  if (!isPlain(value)) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const found = findValue(child, texts);
    if (found !== undefined) return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}${found}`;
  }
  return undefined;
}

/** Bodies of files are streams, which hold the whole server. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
