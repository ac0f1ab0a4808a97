-- The wall between tenants, in the database too: what serves requests takes the role leadport_api, which sees only rows of
-- the tenant named in the transaction (app.tenant_id) and fails where none is named. The importer and the sign-in work as
-- the owner of the tables: PostgreSQL refuses COPY into a table under row-level security, and who signs in has no tenant yet.

do $$
begin
  create role leadport_api nologin;
exception
  when duplicate_object or unique_violation then null;
end
$$;
grant leadport_api to current_user;
grant usage on schema public to leadport_api;

do $$
declare
  name text;
begin
  foreach name in array array[
    'users', 'sessions', 'workgroups', 'workgroup_members', 'audit_log', 'projects', 'project_members', 'field_sets',
    'fields', 'project_field_sets', 'leads', 'contacts', 'uploads', 'imports', 'import_batches', 'import_rows',
    'import_problems', 'import_before_images']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant_wall on %I to leadport_api using (tenant_id = current_setting(''app.tenant_id'')::bigint)', name);
  end loop;
end
$$;
alter table tenants enable row level security;
create policy tenant_wall on tenants to leadport_api using (id = current_setting('app.tenant_id')::bigint);

grant select on tenants, users, sessions, workgroups, workgroup_members, import_batches, import_before_images to leadport_api;
grant update (language) on users to leadport_api;
grant select, insert, update, delete on projects, project_members, field_sets, fields, project_field_sets, leads, contacts,
  uploads, imports, import_rows, import_problems to leadport_api;
-- Append-only: what happened stays.
grant select, insert on audit_log to leadport_api;
grant usage on all sequences in schema public to leadport_api;
