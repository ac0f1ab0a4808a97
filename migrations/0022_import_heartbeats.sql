-- That a worker is alive is written apart from the import: its batches lock the import's row, some for longer than a lease lasts, and
-- a heartbeat that waits for them would tell the slow from the frozen no more.
create table import_heartbeats (
  tenant_id bigint not null,
  import_id bigint not null,
  lease_token bigint not null,
  alive_until timestamptz not null,
  primary key (tenant_id, import_id),
  foreign key (tenant_id, import_id) references imports on delete cascade
) with (fillfactor = 50);
alter table import_heartbeats enable row level security;
create policy tenant_wall on import_heartbeats to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);
