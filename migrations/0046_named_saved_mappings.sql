-- A saved mapping has a name and belongs to a project, or (null) to the whole company. Those that every import left behind
-- go: no user had confirmed them.
delete from saved_mappings;
alter table saved_mappings
  add column name text not null,
  add column project_id bigint,
  add constraint saved_mappings_project_fkey foreign key (tenant_id, project_id) references projects (tenant_id, id) on delete cascade;
