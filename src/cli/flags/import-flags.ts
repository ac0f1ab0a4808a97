import { readFile } from 'node:fs/promises';
import { fixCodes } from '../../contract/fixes.ts';
import {
  duplicateKeys,
  duplicatePolicies,
  type FileProfile,
  importOptionsSchema,
  markedRowChoices,
} from '../../contract/import.ts';
import { phoneKinds } from '../../contract/lead.ts';
import { type ImportKind, isMappingField, type Mapping, type MappingField } from '../../contract/mapping.ts';
import { refuse } from '../../contract/refusals.ts';
import { overrideMapping, parseAssignments, parseMappingFile, suggestedMapping } from '../../import/index.ts';
import { UsageError } from '../command.ts';
import { oneOf } from './read-arguments.ts';
import { readDayFlag } from './read-expiry.ts';
import { readingOptions } from './reading-flags.ts';

export const importOptions = {
  ...readingOptions,
  project: { type: 'string' },
  'create-project': { type: 'boolean' },
  kind: { type: 'string' },
  map: { type: 'string' },
  set: { type: 'string', multiple: true },
  default: { type: 'string', multiple: true },
  duplicates: { type: 'string' },
  'duplicate-keys': { type: 'string' },
  match: { type: 'string' },
  scope: { type: 'string' },
  'do-not-call': { type: 'string' },
  'do-not-call-column': { type: 'string' },
  'no-group': { type: 'boolean' },
  'no-fix': { type: 'string' },
  'exclude-phone-kinds': { type: 'string' },
  'multiple-phones': { type: 'string' },
  'overwrite-blanks': { type: 'boolean' },
  'overwrite-fields': { type: 'string' },
  provider: { type: 'string' },
  'acquisition-method': { type: 'string' },
  'acquired-on': { type: 'string' },
  workgroup: { type: 'string', multiple: true },
  reason: { type: 'string' },
  evidence: { type: 'string' },
  'refused-on': { type: 'string' },
  expires: { type: 'string' },
  release: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  detach: { type: 'boolean' },
  as: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type PolicyFlags = {
  duplicates?: string | undefined;
  'duplicate-keys'?: string | undefined;
  match?: string | undefined;
  scope?: string | undefined;
  'do-not-call'?: string | undefined;
  'do-not-call-column'?: string | undefined;
  'no-group'?: boolean | undefined;
  'no-fix'?: string | undefined;
  'exclude-phone-kinds'?: string | undefined;
  'multiple-phones'?: string | undefined;
  'overwrite-blanks'?: boolean | undefined;
  'overwrite-fields'?: string | undefined;
  provider?: string | undefined;
  'acquisition-method'?: string | undefined;
  'acquired-on'?: string | undefined;
};

/** How rows are treated, as the flags say. */
export function readPolicy(flags: PolicyFlags) {
  const keys = flags['duplicate-keys']
    ?.split(',')
    .map((key) => oneOf('duplicate-keys', key.trim(), duplicateKeys));
  const unwanted = flags['no-fix']?.split(',').map((code) => oneOf('no-fix', code.trim(), fixCodes));
  return importOptionsSchema.parse({
    excludedPhoneKinds: flags['exclude-phone-kinds']
      ?.split(',')
      .map((kind) => oneOf('exclude-phone-kinds', kind.trim(), phoneKinds)),
    multiplePhones: oneOf('multiple-phones', flags['multiple-phones'], ['split', 'fail']),
    fixes: Object.fromEntries(unwanted?.map((code) => [code, false]) ?? []),
    duplicates: oneOf('duplicates', flags.duplicates, duplicatePolicies),
    duplicateKeys: keys,
    match: oneOf('match', flags.match, ['any', 'all']),
    scope: oneOf('scope', flags.scope, ['project', 'all']),
    doNotCall: oneOf('do-not-call', flags['do-not-call'], ['skip', 'mark']),
    doNotCallColumn: oneOf('do-not-call-column', flags['do-not-call-column'], markedRowChoices),
    group: !flags['no-group'],
    overwriteBlanks: flags['overwrite-blanks'],
    overwriteFields: readFields(flags['overwrite-fields']),
    provider: flags.provider,
    acquired: flags['acquisition-method'],
    acquiredOn: readDayFlag('acquired-on', flags['acquired-on']),
  });
}

/** Names of fields, as mappings have them. */
export function readFields(text: string | undefined): readonly MappingField[] | undefined {
  return text?.split(',').map((name) => {
    const field = name.trim();
    if (!isMappingField(field)) throw new UsageError(`--overwrite-fields: there is no field ${field}`);
    return field;
  });
}

type MappingFlags = { map?: string | undefined; set?: string[] | undefined; default?: string[] | undefined };

/** The mapping: what was used last for this header or is suggested (or stands in a file), then what `--set` and `--default` say instead. */
export async function readMapping(
  flags: MappingFlags,
  profile: FileProfile,
  kind: ImportKind = 'lead',
): Promise<Mapping> {
  const from = flags.map ?? 'auto';
  const base =
    from === 'auto'
      ? (profile.savedMapping ?? suggestedMapping(profile.mapping, kind))
      : parseMappingFile(await readJson(from), profile.columns);
  return overrideMapping(base, parseAssignments(flags.set ?? [], flags.default ?? [], profile.columns));
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`--map is auto or a JSON file; ${path} cannot be read`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse('mapping_unreadable', { detail: error instanceof Error ? error.message : String(error) });
  }
}
