import { Refusal } from '../../base/refusal.ts';
import { replaceColumnValues } from '../ledger/column-values.ts';
import { findOriginalImport } from '../ledger/find-original-import.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { changeState } from '../ledger/import-store.ts';
import { waitForList } from '../ledger/list-missing.ts';
import { blankSample } from './erased/erased-texts.ts';
import { keepLease } from './keep-lease.ts';
import { recallMapping, recallRules } from './mapping/recall-mapping.ts';
import { passesByItself } from './passes-by-itself.ts';
import { isListMissing, requireList } from './require-list.ts';
import { customFieldsOf, type RunDeps } from './run-import.ts';
import { startAsRequested } from './start-as-requested.ts';
import { readProfile } from './thread/start-reader.ts';

/**
 * Profiles the file of a claimed import in `receiving`. The import then moves to `mapping`, or
 * fails with the reason stored in its record. An import that was handed in with its settings is
 * started at once.
 */
export async function profileImport(deps: RunDeps, entry: ImportRecord): Promise<ImportRecord> {
  const lease = keepLease(deps, entry);
  const holder = { leaseToken: entry.leaseToken };
  try {
    const customFields = await customFieldsOf(deps, entry);
    const { fileKey, sizeBytes, fileSha256, fileOptions, kind } = entry;
    await requireList(deps, entry);
    const job = { fileKey, sizeBytes, fileSha256, fileOptions, customFields, kind };
    const read = await readProfile(deps.storage, job);
    const retried = await findOriginalImport(deps.db, entry, read.profile);
    const projectId = entry.kind === 'lead' ? entry.projectId : null;
    const known = { kind, projectId, retried };
    const profile = await recallMapping(deps.db, entry.tenantId, read.profile, customFields, known);
    const rules = await recallRules(deps.db, entry.tenantId, profile, kind, projectId);
    const found = {
      options: { ...entry.options, ...rules, ...retried?.provenance },
      fileSha256: read.fileSha256,
      retryOf: retried?.id ?? null,
    };
    return await deps.db.transaction().execute(async (trx) => {
      const shown = await blankSample(trx, entry.tenantId, deps.mask, profile);
      const mapped = await changeState(trx, entry, 'mapping', { ...found, profile: shown }, holder);
      await replaceColumnValues(trx, entry, read.columnValues);
      return entry.startRequest ? await startAsRequested(trx, mapped, entry.startRequest) : mapped;
    });
  } catch (error) {
    if (passesByItself(error)) throw error;
    if (isListMissing(error)) return await waitForList(deps.db, entry, deps.leaseSeconds);
    const refusal = error instanceof Refusal ? error : undefined;
    const code = refusal?.code ?? 'system_fault';
    const params = refusal?.params ?? { reference: deps.reportFault(error, entry) };
    const reason = { code, params, line: refusal?.place.line ?? null };
    return await changeState(deps.db, entry, 'failed', { stop: reason }, { ...holder, from: ['receiving'] });
  } finally {
    await lease.release();
  }
}
