import { sql } from 'kysely';
import { type LeadId, type ProjectId, toId, type UserId } from '../base/ids.ts';
import { listContacts } from '../contacts/contact-store.ts';
import type { ErasureHasher } from '../contacts/erasure-hasher.ts';
import type { Trx } from '../db/database.ts';
import { pageEntries } from '../do-not-call/entry-page-store.ts';
import type { EntryRecord } from '../do-not-call/entry-row.ts';
import { listOrigins, type OriginRecord } from '../leads/lead-origins.ts';
import { getLead } from '../leads/lead-store.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';
import { type CallLine, pageCalls } from './call-page-store.ts';

type Person = { readonly id: UserId; readonly name: string } | null;

/** What happened to a lead. `import`: see the origins of the lead. */
type TimelineEvent = { readonly at: Date; readonly by: Person } & (
  | { readonly is: 'import'; readonly origin: OriginRecord }
  | { readonly is: 'call'; readonly call: CallLine }
  | { readonly is: 'ban' | 'release'; readonly entry: EntryRecord }
  | { readonly is: 'change'; readonly action: string; readonly detail: Readonly<Record<string, unknown>> }
);

/** Another lead that has one of the numbers. */
type DuplicateLead = {
  readonly id: LeadId;
  readonly name: string;
  readonly project: { readonly id: ProjectId; readonly name: string };
  readonly phone: string;
};

export type Timeline = {
  readonly events: readonly TimelineEvent[];
  readonly duplicates: readonly DuplicateLead[];
};

const most = { events: 200, duplicates: 20 };

/**
 * The history of the lead, newest first: imports, changes, calls, and the bans of its numbers that
 * apply to the viewer. Throws if the viewer cannot see the lead.
 */
export async function readTimeline(
  trx: Trx,
  viewer: Viewer,
  mask: ErasureHasher,
  leadId: LeadId,
): Promise<Timeline> {
  await getLead(trx, viewer, leadId);
  const contacts = await listContacts(trx, viewer.tenantId, leadId);
  const hashes = [...new Set(contacts.map(({ phoneHash }) => phoneHash))];
  const origins = (await listOrigins(trx, viewer, [leadId])).get(leadId) ?? [];
  const calls = await pageCalls(trx, viewer, { leadId, state: 'all' }, { limit: most.events });
  const events: TimelineEvent[] = [
    ...origins.map((origin) => ({
      is: 'import' as const,
      at: origin.importedAt,
      by: origin.importedBy,
      origin,
    })),
    ...calls.map((call) => ({ is: 'call' as const, at: call.at, by: call.by, call })),
    ...(await listChanges(trx, viewer, leadId)),
    ...(await listBans(trx, viewer, mask, hashes)),
  ];
  return {
    events: events.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most.events),
    duplicates: await findDuplicates(trx, viewer, leadId, hashes),
  };
}

async function listBans(trx: Trx, viewer: Viewer, mask: ErasureHasher, hashes: readonly string[]) {
  const events: TimelineEvent[] = [];
  for (const hash of hashes) {
    const number = { hash, maskedHash: mask.mask(viewer.tenantId, hash) };
    const entries = await pageEntries(trx, viewer, { number, state: 'all' }, { limit: most.events });
    for (const entry of entries) {
      events.push({ is: 'ban', at: entry.createdAt, by: entry.createdBy, entry });
      const { released } = entry;
      if (released) events.push({ is: 'release', at: released.at, by: released.by, entry });
    }
  }
  return events;
}

type ChangeRow = {
  at: Date;
  user_id: string | null;
  name: string | null;
  action: string;
  detail: Record<string, unknown>;
};

/** What people changed of the lead and its contacts, from the audit log. */
async function listChanges(trx: Trx, { tenantId }: Viewer, leadId: LeadId): Promise<TimelineEvent[]> {
  const { rows } = await sql<ChangeRow>`
    select a.at, a.user_id, u.name, a.action, a.detail from (
      select * from audit_log where tenant_id = ${tenantId} and subject = 'lead' and subject_id = ${leadId}
      union all
      select * from audit_log where tenant_id = ${tenantId} and subject = 'contact' and detail ->> 'leadId' = ${leadId}
    ) a
    left join users u on u.tenant_id = a.tenant_id and u.id = a.user_id
    order by a.id desc limit ${most.events}`.execute(trx);
  return rows.map(({ at, user_id, name, action, detail }) => ({
    is: 'change',
    at,
    by: user_id === null ? null : { id: toId<UserId>(user_id), name: name ?? '' },
    action,
    detail,
  }));
}

async function findDuplicates(trx: Trx, viewer: Viewer, leadId: LeadId, hashes: readonly string[]) {
  if (hashes.length === 0) return [];
  const { rows } = await sql<{
    id: LeadId;
    name: string;
    phone: string;
    project_id: ProjectId;
    project: string;
  }>`
    select distinct on (l.id) l.id, l.name, c.phone, p.id as project_id, p.name as project
    from contacts c
    join leads l on l.tenant_id = c.tenant_id and l.id = c.lead_id
    join projects p on p.tenant_id = l.tenant_id and p.id = l.project_id
    where c.phone_hash = any(${hashes}) and c.tenant_id = ${viewer.tenantId} and c.lead_id <> ${leadId}
      and ${visibleProject(viewer, 'c.project_id')}
    order by l.id limit ${most.duplicates}`.execute(trx);
  return rows.map(({ id, name, phone, project_id, project }) => ({
    id,
    name,
    phone,
    project: { id: project_id, name: project },
  }));
}
