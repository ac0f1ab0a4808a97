-- The stored list of an import is deleted with the import, however that is deleted: discarded, or together with its project.
-- A list that is stored before its import exists has its removal requested first, for later. The import cancels it.
alter table file_removals add column due_at timestamptz not null default now();
grant select, update, delete on file_removals to leadport_api;

create function remove_list_of_import() returns trigger language plpgsql as $$
begin
  insert into file_removals (tenant_id, file_key) values (old.tenant_id, old.file_key)
  on conflict (tenant_id, file_key) do update set due_at = now();
  return null;
end $$;
create trigger remove_list after delete on imports for each row execute function remove_list_of_import();

create function keep_list_of_import() returns trigger language plpgsql as $$
begin
  delete from file_removals where tenant_id = new.tenant_id and file_key = new.file_key;
  return null;
end $$;
create trigger keep_list after insert on imports for each row execute function keep_list_of_import();
