-- A call counts as a change of a lead: an undo keeps leads that were called since.
alter table leads add column called_at timestamptz;
alter table contacts add column called_at timestamptz;
comment on column leads.called_at is 'The last allowed call of one of its contacts; null = never.';
comment on column contacts.called_at is 'The last allowed call; null = never.';

update leads l set called_at = c.at
from (select tenant_id, lead_id, max(at) as at from call_attempts where allowed and lead_id is not null group by 1, 2) c
where l.tenant_id = c.tenant_id and l.id = c.lead_id;
update contacts o set called_at = c.at
from (select tenant_id, contact_id, max(at) as at from call_attempts where allowed and contact_id is not null group by 1, 2) c
where o.tenant_id = c.tenant_id and o.id = c.contact_id;

alter table import_undo_conflicts drop constraint import_undo_conflicts_reason_check;
alter table import_undo_conflicts add constraint import_undo_conflicts_reason_check
  check (reason in ('edited', 'called', 'later_import'));

-- An undo has its own moments, and counts bans as it counts leads.
alter table imports
  add column undo_started_at timestamptz,
  add column undone_at timestamptz,
  add column released_bans bigint not null default 0,
  add column restored_bans bigint not null default 0,
  add column kept_bans bigint not null default 0;

-- Undone imports had the end of their undo in place of their own.
update imports i set undone_at = finished_at,
  finished_at = coalesce((
    select max(committed_at) from import_batches b where b.tenant_id = i.tenant_id and b.import_id = i.id), finished_at)
where status = 'undone';
