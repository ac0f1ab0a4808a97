-- Administrators manage workgroups and people; a person sets their own password by a link that works once.

-- `id` is the SHA-256 of the link's secret.
create table password_links (
  tenant_id bigint not null,
  id text not null,
  user_id bigint not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users on delete cascade
);
create index password_links_by_id on password_links (id);
create index password_links_user on password_links (tenant_id, user_id);

alter table password_links enable row level security;
create policy tenant_wall on password_links to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);

grant select, insert, update, delete on workgroups, workgroup_members to leadport_api;
grant insert on users to leadport_api;
grant update (name, role, can_import, active, password_hash) on users to leadport_api;
grant select, insert, delete on password_links to leadport_api;
grant delete on sessions to leadport_api;
