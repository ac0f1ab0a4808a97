-- Rights that an administrator has granted to a user beyond those of their role. The names and the
-- rights of each role are in src/contract/rights.ts.
alter table users add column granted_rights text[] not null default '{}';
alter table users add constraint users_granted_rights_known check (granted_rights <@ array[
  'see', 'edit', 'export', 'delete', 'ban', 'call', 'assign', 'edit_project', 'import', 'see_failures']);

-- Users who could import lists, of leads or of numbers to ban, keep that.
update users set granted_rights = '{import,ban}' where can_import and role = 'general';

alter table users drop column can_import;
grant update (granted_rights) on users to leadport_api;
