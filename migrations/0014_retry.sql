-- Failed rows are mended in the browser, taken away, or imported again by a retry: what has become of each since.

alter table import_rows
  -- The cells as a person has mended them, not imported yet.
  add column draft text[],
  -- A person has taken the row away: it is not to be imported any more.
  add column dismissed_at timestamptz,
  -- The retry in which the row went in or was kept out; one that failed again stays open. `lead_id` is then the lead it went to.
  add column retried_by bigint,
  add column retried_outcome text check (retried_outcome in ('created', 'updated', 'skipped_duplicate', 'skipped_do_not_call')),
  add check ((retried_by is null) = (retried_outcome is null));

create index import_rows_failed on import_rows (tenant_id, import_id, line_no) where outcome = 'failed';
create index import_rows_drafts on import_rows (tenant_id, import_id, row_no) where draft is not null;
create index import_rows_retried on import_rows (tenant_id, retried_by) where retried_by is not null;

-- Of the failed rows: those that a retry has seen to, and those that were taken away. `failed` itself stays what it was.
alter table imports
  add column retried_rows bigint not null default 0,
  add column dismissed_rows bigint not null default 0;
create index imports_by_retry on imports (tenant_id, retry_of) where retry_of is not null;
