-- The audit log as a chain: each entry is sealed with the hash of the one before, so that a changed, removed or slipped-in
-- entry shows (docs/decisions/0012-audit-chain.md).

-- What is sealed of `detail` is its salted digest, not its text: the erasure of a number may blank a text that names it
-- without breaking the chain, and a digest whose salt is gone tells nothing.
alter table audit_log add column detail_salt bytea, add column detail_digest bytea;
update audit_log set detail_salt = decode(replace(gen_random_uuid()::text, '-', ''), 'hex');
update audit_log set detail_digest = sha256(detail_salt || convert_to(detail::text, 'UTF8'));
alter table audit_log alter column detail_digest set not null;

create table audit_seals (
  tenant_id bigint not null references tenants,
  -- From 1, without gaps.
  seq bigint not null,
  entry_id bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (tenant_id, seq),
  unique (tenant_id, entry_id)
);

-- Entries that wait to be sealed: written with the entry, so that it waits exactly if it was committed.
create table audit_pending_seals (
  tenant_id bigint not null references tenants,
  entry_id bigint not null,
  primary key (tenant_id, entry_id)
);
insert into audit_pending_seals select tenant_id, id from audit_log;

create index audit_log_by_user on audit_log (tenant_id, user_id, id);
create index audit_log_by_subject on audit_log (tenant_id, subject, id);
create index audit_log_by_time on audit_log (tenant_id, at);

do $$
declare
  name text;
begin
  foreach name in array array['audit_seals', 'audit_pending_seals'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant_wall on %I to leadport_api using (tenant_id = current_setting(''app.tenant_id'')::bigint)', name);
  end loop;
end
$$;
grant select on audit_seals to leadport_api;
grant select, insert on audit_pending_seals to leadport_api;

-- Where the login is a superuser, whom no privilege binds, the program works as this role instead: past row security, as
-- COPY needs, but bound by what it is granted. Elsewhere it works as the owner of the tables.
do $$
begin
  if (select rolsuper from pg_roles where rolname = current_user) then
    begin
      create role leadport_system nologin bypassrls;
    exception
      when duplicate_object or unique_violation then null;
    end;
    grant usage on schema public to leadport_system;
    grant all on all tables in schema public to leadport_system;
    grant all on all sequences in schema public to leadport_system;
    alter default privileges in schema public grant all on tables to leadport_system;
    alter default privileges in schema public grant all on sequences to leadport_system;
    revoke update, delete, truncate on audit_log, audit_seals from leadport_system;
    grant update (detail, detail_salt) on audit_log to leadport_system;
  end if;
end
$$;
-- An owner too is bound by what was taken from it, until it grants itself anew.
revoke update, delete, truncate on audit_log, audit_seals from current_user;
grant update (detail, detail_salt) on audit_log to current_user;
