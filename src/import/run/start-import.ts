import { recordAudit } from '../../audit/record-audit.ts';
import { originalColumns, originalIndexes } from '../../contract/failure-columns.ts';
import type { FileProfile, ImportOptions, savedMappingScopes } from '../../contract/import.ts';
import type { ImportKind, Mapping } from '../../contract/mapping.ts';
import { reusableSteps } from '../../contract/recipe.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import { fieldsOfProject } from '../../fields/bound-field-store.ts';
import { lockFieldsOfProject } from '../../fields/imports-using-fields.ts';
import { isAllowed, seesAllProjects } from '../../people/permissions.ts';
import type { Viewer } from '../../people/viewer.ts';
import { deleteColumnValues } from '../ledger/column-values.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { changeState } from '../ledger/import-store.ts';
import { saveMapping } from '../ledger/saved-mappings.ts';
import { compileMapping } from '../map/compile-mapping.ts';
import { fingerprintHeader } from '../map/fingerprint-header.ts';
import type { CustomField } from '../model/custom-field.ts';
import { moveMapping } from '../model/failure-file.ts';
import { checkEntryOptions } from './check-entry-options.ts';
import { compileRecipeOf } from './row-editor.ts';

/** The settings to import a list with. */
type Choice = { readonly mapping: Mapping; readonly options: ImportOptions };

/** The name and scope to save the mapping under. */
export type MappingToSave = { readonly name: string; readonly scope: (typeof savedMappingScopes)[number] };

/**
 * Queues an import with its final mapping and options. Saves both for later lists with the same
 * header if the user asks for it. If duplicates are to be reviewed, the file is read first. Throws
 * if the mapping lacks required fields or names unknown columns or fields, and `invalid_state`.
 */
export async function startImport(
  trx: Trx,
  entry: ImportRecord,
  choice: Choice & { readonly saveMapping?: MappingToSave | undefined },
  viewer: Viewer,
): Promise<ImportRecord> {
  const final = await checkChoice(trx, entry, choice, viewer);
  const forReview = entry.kind === 'lead' && final.options.duplicates === 'review';
  const to = forReview ? 'checking' : 'queued';
  const started = await changeState(trx, entry, to, { ...final, forReview }, { from: ['mapping'] });
  await deleteColumnValues(trx, entry);
  if (choice.saveMapping) await saveChoice(trx, viewer, started, final, choice.saveMapping);
  const { tenantId, userId } = viewer;
  const subject = { action: 'import.started', subject: 'import', subjectId: entry.id } as const;
  await recordAudit(trx, { tenantId, userId, ...subject, detail: { options: final.options } });
  return started;
}

/**
 * Saves the mapping for the list itself, without the extra columns of a failure file. Throws
 * `not_allowed` for the company scope unless the viewer is an administrator.
 */
async function saveChoice(
  trx: Trx,
  viewer: Viewer,
  entry: ImportRecord,
  { mapping, options }: Choice,
  { name, scope }: MappingToSave,
): Promise<void> {
  if (scope === 'company' && !isAllowed(viewer, 'admin')) throw refuse('not_allowed');
  const columns = entry.profile?.columns ?? [];
  const header = originalColumns(columns);
  const fingerprint = fingerprintHeader(header, entry.kind);
  if (fingerprint === null) return;
  const places = new Map(originalIndexes(columns).map((was, now) => [was, now]));
  await saveMapping(trx, {
    tenantId: viewer.tenantId,
    projectId: scope === 'project' && entry.kind === 'lead' ? entry.projectId : null,
    fingerprint,
    name,
    header,
    options,
    mapping: withReusableSteps(moveMapping(mapping, places)),
    usedBy: viewer.userId,
  });
}

/** The mapping without steps that name lines of this file. */
function withReusableSteps({ recipe, ...mapping }: Mapping): Mapping {
  const steps = reusableSteps(recipe ?? []);
  return steps.length > 0 ? { ...mapping, recipe: steps } : mapping;
}

/**
 * Queues a check of the whole file with this mapping and these options; writes nothing. Throws the
 * refusals of `startImport`.
 */
export async function requestCheck(
  trx: Trx,
  entry: ImportRecord,
  choice: Choice,
  viewer: Viewer,
): Promise<ImportRecord> {
  const final = await checkChoice(trx, entry, choice, viewer);
  const checking = await changeState(trx, entry, 'checking', { ...final, forReview: false });
  const { tenantId, userId } = viewer;
  const subject = { action: 'import.checked', subject: 'import', subjectId: entry.id } as const;
  await recordAudit(trx, { tenantId, userId, ...subject });
  return checking;
}

/**
 * Throws if the mapping is invalid: a required field is missing, a field is used twice, a column
 * or field does not exist, or a step of the recipe does not apply.
 */
export function checkMapping(
  mapping: Mapping,
  profile: Pick<FileProfile, 'columns' | 'readSheets'>,
  customFields: readonly CustomField[],
  kind: ImportKind = 'lead',
): void {
  compileMapping(mapping, profile.columns, customFields, kind);
  compileRecipeOf(mapping, profile);
}

/**
 * The custom fields that the import may use. They cannot change before the transaction ends, and a
 * later change sees the import.
 */
async function lockCustomFields(trx: Trx, entry: ImportRecord): Promise<readonly CustomField[]> {
  if (entry.kind !== 'lead') return [];
  await lockFieldsOfProject(trx, entry.tenantId, entry.projectId);
  return fieldsOfProject(trx, entry.tenantId, entry.projectId);
}

async function checkChoice(
  trx: Trx,
  entry: ImportRecord,
  { mapping, options }: Choice,
  viewer: Viewer,
): Promise<Choice> {
  // Mappings of projects that the viewer cannot see are neither reported nor overwritten.
  if (options.scope === 'all' && !seesAllProjects(viewer)) throw refuse('not_allowed');
  if (!entry.profile) throw refuse('invalid_state', { status: entry.status });
  checkMapping(mapping, entry.profile, await lockCustomFields(trx, entry), entry.kind);
  const bans =
    options.doNotCallColumn === 'ban' && mapping.columns.some(({ field }) => field === 'do_not_call');
  if (entry.kind === 'lead' && !bans) return { mapping, options };
  return { mapping, options: await checkEntryOptions(trx, viewer, options) };
}
