-- Lists of numbers that may not be called, or may again, come in as imports that belong to no project.

alter table imports alter column project_id drop not null;
alter table imports add check ((kind = 'lead') = (project_id is not null));

alter table do_not_call_entries
  -- Whose number it was, as the list or the lead had it: for people, nothing is compared by it.
  add column lead_name text not null default '',
  -- The import that released it.
  add column release_import_id bigint;
create index do_not_call_by_import on do_not_call_entries (tenant_id, import_id, id) where import_id is not null;
create index do_not_call_by_release on do_not_call_entries (tenant_id, release_import_id, id)
  where release_import_id is not null;
