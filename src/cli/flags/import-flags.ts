import { readFile } from 'node:fs/promises';
import { type FileProfile, importOptionsSchema } from '../../contract/import.ts';
import { type ImportKind, isMappingField, type Mapping, type MappingField } from '../../contract/mapping.ts';
import { refuse } from '../../contract/refusals.ts';
import { nameSchema } from '../../contract/wire.ts';
import { overrideMapping, parseAssignments } from '../../import/map/parse-assignments.ts';
import { parseMappingFile } from '../../import/map/parse-mapping-file.ts';
import { suggestedMapping } from '../../import/map/suggested-mapping.ts';
import type { MappingToSave } from '../../import/run/start-import.ts';
import type { FlagValues } from '../usage.ts';
import { UsageError } from '../usage-error.ts';
import type { importUsage } from '../usages/import-usages.ts';
import { readDayFlag } from './read-expiry.ts';

type PolicyFlags = FlagValues<typeof importUsage.flags>;

/** The row rules given by the flags. */
export function readPolicy(flags: PolicyFlags) {
  const unwanted = flags['no-fix'];
  return importOptionsSchema.parse({
    excludedPhoneKinds: flags['exclude-phone-kinds'],
    multiplePhones: flags['multiple-phones'],
    fixes: Object.fromEntries(unwanted?.map((code) => [code, false]) ?? []),
    duplicates: flags.duplicates,
    duplicateKeys: flags['duplicate-keys'],
    match: flags.match,
    scope: flags.scope,
    doNotCall: flags['do-not-call'],
    doNotCallColumn: flags['do-not-call-column'],
    group: !flags['no-group'],
    overwriteBlanks: flags['overwrite-blanks'],
    overwriteFields: readFields(flags['overwrite-fields']),
    provider: flags.provider,
    acquired: flags['acquisition-method'],
    acquiredOn: readDayFlag('acquired-on', flags['acquired-on']),
  });
}

const unknownField = {
  ja: '--overwrite-fieldsの「{field}」という項目はありません',
  en: '--overwrite-fields: unknown field "{field}"',
};

/** Names of fields, as mappings have them. */
export function readFields(text: string | undefined): readonly MappingField[] | undefined {
  return text?.split(',').map((name) => {
    const field = name.trim();
    if (!isMappingField(field)) throw new UsageError(unknownField, { field });
    return field;
  });
}

type SaveFlags = {
  'save-mapping'?: string | undefined;
  'save-mapping-for'?: MappingToSave['scope'] | undefined;
  'dry-run'?: boolean | undefined;
};

const saveTexts = {
  name: {
    ja: '--save-mappingで名前を指定してください（200文字以内）',
    en: '--save-mapping: give a name of at most 200 characters',
  },
  check: {
    ja: '--dry-runに--save-mappingは指定できません',
    en: '--save-mapping cannot be used with --dry-run',
  },
} as const;

/** The name and scope to save the mapping under, if it is to be saved. */
export function readSaveFlags(flags: SaveFlags): MappingToSave | undefined {
  if (flags['save-mapping'] === undefined) {
    if (flags['save-mapping-for'] !== undefined) throw new UsageError(saveTexts.name);
    return undefined;
  }
  if (flags['dry-run']) throw new UsageError(saveTexts.check);
  const name = nameSchema.safeParse(flags['save-mapping']);
  if (!name.success) throw new UsageError(saveTexts.name);
  return { name: name.data, scope: flags['save-mapping-for'] ?? 'project' };
}

type MappingFlags = { map?: string | undefined; set?: string[] | undefined; default?: string[] | undefined };

/**
 * The mapping: the saved or suggested one (or that of a file), with the changes of `--set` and
 * `--default`.
 */
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

const mapUnreadable = {
  ja: '--mapにはautoまたはJSONファイルを指定してください。{path}は読み込めません',
  en: '--map must be auto or a JSON file; cannot read {path}',
};

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(mapUnreadable, { path });
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse('mapping_unreadable', { detail: error instanceof Error ? error.message : String(error) });
  }
}
