import assert from 'node:assert/strict';
import { type ImportId, type LeadId, type ProjectId, toId, type UserId } from '../../src/base/ids.ts';
import { type ImportCheck, importOptionsSchema } from '../../src/contract/import.ts';
import { withTenant } from '../../src/db/database.ts';
import { addEntries } from '../../src/do-not-call/add-entries.ts';
import type { ImportRecord } from '../../src/import/ledger/import-record.ts';
import { insertImport } from '../../src/import/ledger/import-store.ts';
import { claimImport } from '../../src/import/ledger/lease.ts';
import { findNextRow } from '../../src/import/ledger/record-batch.ts';
import { profileFile } from '../../src/import/run/file/profile-file.ts';
import { makeJob } from '../../src/import/run/import-job.ts';
import { matchKeyHasher } from '../../src/import/run/match-key-hasher.ts';
import { commitRows, prepareBatches } from '../../src/import/run/pipeline.ts';
import { queryableOn } from '../../src/import/run/queryable-on.ts';
import { receiveList } from '../../src/import/run/receive-list.ts';
import { requestChange } from '../../src/import/run/request-change.ts';
import { requestCheck, startImport } from '../../src/import/run/start-import.ts';
import { changeLead } from '../../src/leads/change-leads.ts';
import { createTenant } from '../../src/people/tenant-store.ts';
import { getViewer } from '../../src/people/viewer-store.ts';
import { createProject } from '../../src/projects/change-projects.ts';
import { openStorage } from '../../src/storage/disk-storage.ts';
import { bufferSource } from '../support/buffer-source.ts';
import { testNumbers } from '../support/http-server.ts';
import { work } from '../support/import-list.ts';
import { csvOf, listHeader } from '../support/lists.ts';
import type { TestSystem } from '../support/test-system.ts';
import type { Policy, Row, RowOutcome } from './company.ts';
import type { Commit } from './stories.ts';

const mapping = {
  columns: (['lead_name', 'contact_name', 'phone', 'note'] as const).map((field, index) => ({
    index,
    field,
  })),
  fixed: {},
};

/**
 * A lead in a form that both companies can produce. `from`: the number of the import in the story,
 * and the row that created the lead.
 */
export type LeadSnapshot = {
  readonly from: string;
  readonly project: number;
  readonly name: string;
  readonly note: string;
  readonly contacts: readonly string[];
};

/** Runs the same story on Leadport: the real pipeline on PostgreSQL. */
export class RealCompany {
  readonly #system: TestSystem;
  readonly #projects: readonly ProjectId[];
  readonly #imports: ImportRecord[] = [];

  private constructor(system: TestSystem, projects: readonly ProjectId[]) {
    this.#system = system;
    this.#projects = projects;
  }

  /**
   * Creates a separate company in the database of the system, so that other stories do not affect
   * duplicate detection in all projects.
   */
  static async found(system: TestSystem, name: string): Promise<RealCompany> {
    const { db } = system;
    const tenantId = await db.transaction().execute((trx) => createTenant(trx, name));
    const { rows } = await system.pool.query<{ id: string }>(
      "insert into users (tenant_id, email, name, password_hash, role) values ($1, $2, $2, '', 'admin') returning id",
      [tenantId, `${name}@story.example`],
    );
    const adminId = toId<UserId>(rows[0]?.id ?? '');
    const admin = await withTenant(db, tenantId, (trx) => getViewer(trx, tenantId, adminId));
    const makeProject = (project: string) =>
      withTenant(db, tenantId, (trx) => createProject(trx, admin, { name: project }));
    const runDeps = { ...system.runDeps, findCustomFields: async () => [] };
    const own = { ...system, tenantId, adminId, admin, runDeps, makeProject };
    return new RealCompany(own, [await makeProject('A'), await makeProject('B')]);
  }

  /** Makes a list and queues its import, after a check if requested. Returns its number. */
  async queue(project: number, rows: readonly Row[], policy: Policy, checked = false): Promise<number> {
    const { db, tenantId, adminId, admin, runDeps } = this.#system;
    const list = csvOf([
      listHeader,
      ...rows.map(({ name, contact, phone, note }) => [name, contact, phone, note]),
    ]);
    const source = bufferSource(Buffer.from(list));
    const storage = openStorage(runDeps.storage);
    const { fileSha256, ...file } = await receiveList({ db, storage }, tenantId, source.stream());
    const profile = await profileFile(source, {}, []);
    const projectId = this.#projects[project] ?? toId<ProjectId>('0');
    const choice = { mapping, options: importOptionsSchema.parse(policy) };
    const found = { profile, fileSha256, retryOf: null };
    const draft = {
      ...file,
      tenantId,
      projectId,
      fileName: 'list.csv',
      fileOptions: {},
      createdBy: adminId,
      found,
    };
    let entry = await withTenant(db, tenantId, async (trx) => {
      const id = await insertImport(trx, draft);
      return { tenantId, id, profile, status: 'mapping' } as ImportRecord;
    });
    if (checked)
      entry = await work(
        this.#system,
        await withTenant(db, tenantId, (trx) => requestCheck(trx, entry, choice, admin)),
      );
    const queued = await withTenant(db, tenantId, (trx) => startImport(trx, entry, choice, admin));
    return this.#imports.push({ ...queued, check: entry.check ?? null });
  }

  /**
   * Runs queued imports to their ends, all at the same time. Returns the outcomes of the rows of
   * each.
   */
  async run(...numbers: readonly number[]): Promise<readonly RowOutcome[][]> {
    const ended = await Promise.all(numbers.map((no) => work(this.#system, this.#entry(no))));
    for (const [at, no] of numbers.entries()) {
      const entry = ended[at];
      assert.match(entry?.status ?? '', /^completed/, `import ${no}`);
      if (entry) this.#imports[no - 1] = { ...entry, check: this.#entry(no).check };
    }
    return Promise.all(numbers.map((no) => this.#outcomes(no)));
  }

  /**
   * A worker claims the queued import, commits some rows at a time, and is killed after the last
   * commit or in the middle of one.
   */
  async runAndDie(no: number, rows: readonly Row[], commits: readonly Commit[]): Promise<void> {
    const { pool, runDeps } = this.#system;
    const entry = await claimImport(runDeps, 'run', this.#entry(no));
    assert.ok(entry);
    const client = await pool.connect();
    const job = makeJob(entry, [], await findNextRow(client, entry));
    const list = csvOf([
      listHeader,
      ...rows.map(({ name, contact, phone, note }) => [name, contact, phone, note]),
    ]);
    for await (const batch of prepareBatches(job, bufferSource(Buffer.from(list)))) {
      let from = 0;
      for (const commit of commits) {
        const before = Math.min(from + commit.rows, batch.rowCount);
        if (before === from) break;
        const task = {
          entry,
          batch,
          range: { from, before },
          work: { seconds: 0, peakRssBytes: 0 },
          mask: runDeps.mask,
          secondaryConnection: queryableOn(pool),
        };
        await client.query('begin; set local synchronous_commit = off');
        await commitRows(client, task);
        await client.query(commit.killed ? 'rollback' : 'commit');
        if (commit.killed) break;
        from = before;
      }
    }
    client.release();
    await pool.query('update imports set lease_until = now() where id = $1', [entry.id]);
  }

  /**
   * Outcomes and problems by kind: the prediction of the check and the actual result. Undefined if
   * the import was not checked.
   */
  checkOf(no: number): Record<'predicted' | 'actual', Totals> | undefined {
    const entry = this.#entry(no);
    return entry.check ? { predicted: totalsOf(entry.check), actual: totalsOf(entry) } : undefined;
  }

  /** Undoes the import. Returns the kept leads, or the code of the refusal. */
  async undo(no: number, keepChanged: boolean): Promise<readonly string[] | string> {
    const { db, tenantId, admin, pool } = this.#system;
    const entry = this.#entry(no);
    try {
      const asked = await withTenant(db, tenantId, (trx) =>
        requestChange(trx, entry, 'undo', admin, { keepChanged }),
      );
      this.#imports[no - 1] = await work(this.#system, asked);
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : Promise.reject(error);
    }
    assert.equal(this.#entry(no).status, 'undone');
    const { rows } = await pool.query(
      'select l.import_id, l.import_row from import_undo_conflicts k join leads l on l.tenant_id = k.tenant_id and l.id = k.lead_id where k.import_id = $1',
      [entry.id],
    );
    return rows.map((row) => this.#from(row)).sort();
  }

  async edit(at: number, note: string): Promise<void> {
    const { db, tenantId, admin, pool } = this.#system;
    const { rows } = await pool.query(
      'select id, version from leads where project_id = any($1) order by id',
      [this.#projects],
    );
    const lead = rows[Math.floor(at * rows.length)];
    if (!lead) return;
    await withTenant(db, tenantId, (trx) =>
      changeLead(trx, admin, matchKeyHasher, toId<LeadId>(lead.id), { version: lead.version, note }),
    );
  }

  async ban(phone: string): Promise<void> {
    const { db, tenantId, admin } = this.#system;
    const draft = {
      target: { phones: [phone], source: 'manual' },
      workgroupIds: [],
      projectId: null,
      reason: 'refusal',
      note: '',
      evidence: '',
      refusedOn: null,
      expiresAt: null,
    } as const;
    await withTenant(db, tenantId, (trx) => addEntries(trx, admin, testNumbers, draft));
  }

  async snapshot(): Promise<readonly LeadSnapshot[]> {
    const { rows } = await this.#system.pool.query(
      `select l.import_id, l.import_row, l.project_id, l.name, l.note, (
         select json_agg(json_build_object('import_id', c.import_id::text, 'import_row', c.import_row, 'name', c.name, 'phone', c.phone) order by c.id)
         from contacts c where c.tenant_id = l.tenant_id and c.lead_id = l.id) as contacts
       from leads l where l.project_id = any($1) order by l.id`,
      [this.#projects],
    );
    return rows.map((row) => ({
      from: this.#from(row),
      project: this.#projects.indexOf(toId(row.project_id)),
      name: row.name,
      note: row.note,
      contacts: row.contacts.map(
        (contact: Contact) => `${this.#from(contact)} ${contact.name} ${contact.phone}`,
      ),
    }));
  }

  async #outcomes(no: number): Promise<RowOutcome[]> {
    const { id, rowCount, updated } = this.#entry(no);
    const { rows } = await this.#system.pool.query<{ row_no: number; outcome: RowOutcome }>(
      'select row_no::int, outcome from import_rows where import_id = $1',
      [id],
    );
    const outcomes: RowOutcome[] = Array.from({ length: Number(rowCount) }, () => 'created');
    for (const { row_no, outcome } of rows) outcomes[row_no - 1] = outcome;
    // Imported rows have no line in the table: their numbers are compared.
    return [
      ...outcomes.map((outcome) => (outcome === 'updated' ? 'created' : outcome)),
      ...Array.from({ length: Number(updated) }, () => 'updated' as const),
    ];
  }

  #entry(no: number): ImportRecord {
    const entry = this.#imports[no - 1];
    assert.ok(entry, `import ${no}`);
    return entry;
  }

  #from({ import_id, import_row }: { import_id: ImportId | string; import_row: number }): string {
    return `${this.#imports.findIndex(({ id }) => id === import_id) + 1}:${import_row}`;
  }
}

type Contact = { import_id: string; import_row: number; name: string; phone: string };

type Counts = Pick<
  ImportCheck,
  'created' | 'updated' | 'skippedDuplicate' | 'skippedDoNotCall' | 'failed' | 'leads' | 'contacts'
>;

type Totals = Counts & Pick<ImportRecord, 'problems' | 'warnings'>;

function totalsOf({ problems, warnings, ...counts }: Totals): Totals {
  return { ...countsOf(counts), problems, warnings };
}

function countsOf({
  created,
  updated,
  skippedDuplicate,
  skippedDoNotCall,
  failed,
  leads,
  contacts,
}: Counts): Counts {
  return { created, updated, skippedDuplicate, skippedDoNotCall, failed, leads, contacts };
}
