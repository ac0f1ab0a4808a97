-- Files to delete: written in the transaction after which nothing refers to the file any more. The file is deleted after the
-- commit, as often as it takes, so that a crash neither loses a file that is still needed nor keeps one that is not.
create table file_removals (
  tenant_id bigint not null references tenants,
  file_key text not null,
  requested_at timestamptz not null default now(),
  primary key (tenant_id, file_key)
);
alter table file_removals enable row level security;
create policy tenant_wall on file_removals to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);
grant insert on file_removals to leadport_api;

-- An upload is abandoned when its client has been silent for long enough.
alter table uploads add column last_active_at timestamptz not null default now();
update uploads set last_active_at = created_at;
