-- 確認する: rows of a list that are, or may be, duplicates wait here for a person to decide about each.
create table import_duplicates (
  tenant_id bigint not null,
  import_id bigint not null,
  row_no bigint not null,
  line_no bigint not null,
  -- Of the surest match.
  strength text not null check (strength in ('same', 'possible')),
  reason text not null check (reason in ('phone', 'name', 'other_form', 'similar_name')),
  -- The surest matches: [{"leadId", "reasons", "row"}]; row: the lead is to be made by that earlier row of the file. And all that were seen.
  matches jsonb not null,
  lead_ids bigint[] not null,
  -- What the row would write; and the leads among its matches that earlier rows are to make, by id, as they would be.
  incoming jsonb not null,
  earlier jsonb not null default '{}',
  -- null = nobody has decided yet.
  action text check (action in ('add', 'skip', 'overwrite')),
  action_lead bigint check ((action_lead is null) = (action is null)),
  -- With overwrite: the fields that may be written over; null = all.
  action_fields text[],
  decided_by bigint,
  decided_at timestamptz,
  primary key (tenant_id, import_id, row_no),
  foreign key (tenant_id, import_id) references imports on delete cascade
);
create index import_duplicates_open on import_duplicates (tenant_id, import_id, row_no) where action is null;

-- for_review: the check under way ends in `waiting`. flagged, undecided: rows in import_duplicates, and those among them nobody has decided about.
alter table imports
  add column for_review boolean not null default false,
  add column flagged bigint not null default 0,
  add column undecided bigint not null default 0;

alter table import_duplicates enable row level security;
create policy tenant_wall on import_duplicates to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);
grant select on import_duplicates to leadport_api;
-- The words of a row too: a number that is erased goes out of them.
grant update (incoming, earlier, action, action_lead, action_fields, decided_by, decided_at) on import_duplicates to leadport_api;
grant delete on import_duplicates to leadport_api;
