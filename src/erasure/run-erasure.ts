import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { type TenantId, toId, type UserId } from '../base/ids.ts';
import { Refusal } from '../base/refusal.ts';
import type { Trx } from '../db/database.ts';
import { compareSecrets } from '../db/secret-fingerprints.ts';
import { eraseAuditDetails } from './steps/erase-audit-details.ts';
import { eraseContacts } from './steps/erase-contacts.ts';
import { eraseCallAttempts, eraseEntries } from './steps/erase-entries.ts';
import { eraseFiles } from './steps/erase-files.ts';
import { eraseTexts } from './steps/erase-texts.ts';
import { eraseUploads } from './steps/erase-uploads.ts';
import type { AfterKey, Counts, ErasureDeps, Progress, SoughtNumber, Step } from './steps/step.ts';
import { textPlaces } from './text-places.ts';

/**
 * The order of the steps: first what keeps the number out, then the files from which it could be
 * imported again.
 */
const steps: readonly (readonly [name: string, step: Step])[] = [
  ['do_not_call_entries', eraseEntries],
  ['call_attempts', eraseCallAttempts],
  ['uploads', eraseUploads],
  ['files', eraseFiles],
  ['contacts', eraseContacts],
  ...textPlaces.map((place) => [`texts of ${place.table}`, eraseTexts(place)] as const),
  ['audit_entries', eraseAuditDetails],
];

/** The first step of every erasure. */
export const firstStep = steps[0]?.[0] ?? '';

type Work = {
  readonly id: string;
  readonly number: SoughtNumber;
  readonly step: string;
  readonly after: AfterKey;
};

/**
 * Processes the next batch of the oldest erasure that can continue (only `only`, if given). `done`:
 * there is none. `waits`: all wait for running imports. A concurrent call finds the batch done and
 * processes the next one.
 */
export async function eraseNextBatch(deps: ErasureDeps, only?: string): Promise<'worked' | 'waits' | 'done'> {
  await compareSecrets(deps.db, { 'erasure-key': deps.mask.keyId });
  const works = await findWork(deps, only);
  for (const work of works) {
    const erase = await stepOf(work.step)(deps, work.number, work.after);
    const progress = await deps.db
      .transaction()
      .execute(async (trx) => {
        if (!(await lockWork(trx, work))) return undefined;
        const made = await erase(trx);
        await recordProgress(trx, work, made);
        return made;
      })
      .catch(orWait);
    if (!progress?.waits) return 'worked';
  }
  return works.length > 0 ? 'waits' : 'done';
}

/** A worker has claimed an import that was idle before. */
function orWait(error: unknown): Progress {
  if (error instanceof Refusal && error.code === 'invalid_state')
    return { after: null, counts: {}, waits: true };
  throw error;
}

function stepOf(name: string): Step {
  const step = steps.find(([known]) => known === name)?.[1];
  if (!step) throw new Error(`an erasure stands at ${name}, which this version does not know`);
  return step;
}

async function findWork({ db, keys }: ErasureDeps, only: string | undefined): Promise<readonly Work[]> {
  const rows = await db
    .selectFrom('erasures')
    .selectAll()
    .where('finished_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map((row) => {
    const tenantId = toId<TenantId>(row.tenant_id);
    const key = row.phone_number ?? '';
    const hash = keys.readPhone(tenantId, key)?.hash ?? '';
    const number = { tenantId, requestedBy: toId<UserId>(row.requested_by), key, hash };
    return { id: row.id, number, step: row.step, after: row.after_key };
  });
}

/** Locks the erasure. Returns false if another worker has advanced it. */
async function lockWork(trx: Trx, { id, number, step, after }: Work): Promise<boolean> {
  const row = await trx
    .selectFrom('erasures')
    .select(['step', 'after_key'])
    .where('tenant_id', '=', number.tenantId)
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined && row.step === step && JSON.stringify(row.after_key) === JSON.stringify(after);
}

async function recordProgress(trx: Trx, work: Work, { after, counts }: Progress): Promise<void> {
  const at = steps.findIndex(([name]) => name === work.step);
  const next = after === null ? steps[at + 1]?.[0] : work.step;
  const { rows } = await sql<{ counts: Record<string, number> }>`
    update erasures set counts = ${sumOf(counts)}, after_key = ${after === null ? null : [...after]}::text[],
      step = ${next ?? work.step}
    where tenant_id = ${work.number.tenantId} and id = ${work.id} returning counts`.execute(trx);
  if (next === undefined) await finish(trx, work, rows[0]?.counts ?? {});
}

/** Adds the counts. */
function sumOf(counts: Counts) {
  const added = JSON.stringify(Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)));
  return sql`(
    select coalesce(jsonb_object_agg(place, n), '{}') from (
      select key as place, sum(value::bigint) as n
      from (select * from jsonb_each_text(erasures.counts) union all select * from jsonb_each_text(${added}::jsonb)) both_counts
      group by key) sums)`;
}

async function finish(trx: Trx, { id, number }: Work, counts: Record<string, number>): Promise<void> {
  const { tenantId, requestedBy } = number;
  await trx
    .updateTable('erasures')
    .set({ phone_number: null, finished_at: sql<Date>`statement_timestamp()` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  const entry = {
    action: 'erasure.finished',
    subject: 'erasure',
    subjectId: id,
    detail: { counts },
  } as const;
  await recordAudit(trx, { tenantId, userId: requestedBy, ...entry });
}
