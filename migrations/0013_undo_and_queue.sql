-- What an undo took away, gave back and kept, batch by batch; and who has been served last, so that companies take turns.

alter table imports
  -- The import is to be taken back as soon as it has stopped.
  add column undo_when_stopped boolean not null default false,
  add column undone_leads bigint not null default 0,
  add column undone_contacts bigint not null default 0,
  add column restored_leads bigint not null default 0,
  add column kept_leads bigint not null default 0,
  -- When a worker last took it.
  add column claimed_at timestamptz;

-- Finds when a company was last served, and what waits for work: that which was asked for first comes first.
create index imports_claimed on imports (tenant_id, claimed_at) where claimed_at is not null;
drop index imports_to_do;
create index imports_to_do on imports (created_at)
  where status in ('receiving', 'checking', 'queued', 'running', 'pausing', 'cancelling', 'undoing');

-- Leads that an undo left as they are, and why: a person has changed them since, or a later import has.
create table import_undo_conflicts (
  tenant_id bigint not null,
  import_id bigint not null,
  lead_id bigint not null,
  reason text not null check (reason in ('edited', 'later_import')),
  -- The latest import that changed it since.
  later_import_id bigint check ((later_import_id is not null) = (reason = 'later_import')),
  primary key (tenant_id, import_id, lead_id),
  foreign key (tenant_id, import_id) references imports on delete cascade
);
alter table import_undo_conflicts enable row level security;
create policy tenant_wall on import_undo_conflicts to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);
grant select on import_undo_conflicts to leadport_api;
