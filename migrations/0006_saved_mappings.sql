-- Where the columns of a list went last time, and how its rows were treated: found again by its header, whatever the project.
create table saved_mappings (
  tenant_id bigint not null references tenants,
  -- SHA-256 of the normalised header (import/map/fingerprint-header.ts).
  header_fingerprint text not null,
  mapping jsonb not null,
  options jsonb not null,
  used_by bigint not null,
  last_used_at timestamptz not null default now(),
  primary key (tenant_id, header_fingerprint)
);
alter table saved_mappings enable row level security;
create policy tenant_wall on saved_mappings to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);
grant select, insert, update, delete on saved_mappings to leadport_api;
