-- The different values of a file's columns, where they are few: what a person is asked about while columns are mapped, once a value.
-- They go when the import starts.
create table import_column_values (
  tenant_id bigint not null,
  import_id bigint not null,
  column_no integer not null,
  -- [{value, rows}], the most frequent first.
  counts jsonb not null,
  primary key (tenant_id, import_id, column_no),
  foreign key (tenant_id, import_id) references imports on delete cascade
);
alter table import_column_values enable row level security;
create policy tenant_wall on import_column_values to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);
grant select, insert, update, delete on import_column_values to leadport_api;
