-- Search of the lead list by a part of a name or number (docs/decisions, "Blocks for the search of leads").
--
-- A block is the leads of one project whose ids differ in the last 8 bits only: 16 rows of an import. `terms` are hashes
-- of the pieces of all names and numbers in it; they find the blocks in which a match may be. Row-level security keeps
-- requests from using a GIN index, so they ask `find_lead_blocks`.
create table lead_blocks (
  tenant_id bigint not null,
  project_id bigint not null,
  block bigint not null,
  terms int4[] not null,
  primary key (tenant_id, project_id, block)
);
create index lead_blocks_by_term on lead_blocks using gin (terms);

-- Ranges of blocks whose terms are not up to date: a search looks through them, until a worker has built their terms.
-- import_id: the range is of an import, whose blocks are built when it rests.
create sequence search_backlog_ids;
create table search_backlog (
  tenant_id bigint not null,
  id bigint not null default nextval('search_backlog_ids'),
  project_id bigint not null,
  first_block bigint not null,
  last_block bigint not null,
  import_id bigint,
  primary key (tenant_id, id)
);

alter table lead_blocks enable row level security;
alter table search_backlog enable row level security;
create policy tenant_wall on lead_blocks to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);
create policy tenant_wall on search_backlog to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);

-- What is there already.
insert into search_backlog (tenant_id, project_id, first_block, last_block)
select tenant_id, project_id, min(id) >> 8, max(id) >> 8 from leads group by tenant_id, project_id, id >> 32;

-- Triggers, so that no way to change a name or number can be forgotten. Rows that an import adds to its own leads are in
-- the range that each of its batches adds, and fire none of them.
create function note_lead_for_search() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  insert into search_backlog (tenant_id, project_id, first_block, last_block)
  values (new.tenant_id, new.project_id, new.id >> 8, new.id >> 8);
  return null;
end
$$;
create trigger note_new_lead_for_search after insert on leads
  for each row when (new.import_id is null) execute function note_lead_for_search();
create trigger note_renamed_lead_for_search after update of name on leads
  for each row when (old.name is distinct from new.name) execute function note_lead_for_search();

create function note_contact_for_search() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  insert into search_backlog (tenant_id, project_id, first_block, last_block)
  values (new.tenant_id, new.project_id, new.lead_id >> 8, new.lead_id >> 8);
  return null;
end
$$;
create trigger note_new_contact_for_search after insert on contacts
  for each row when (new.import_id is null or new.lead_id >> 32 <> new.import_id)
  execute function note_contact_for_search();
create trigger note_changed_contact_for_search after update of phone, phone_e164 on contacts
  for each row when ((old.phone, old.phone_e164) is distinct from (new.phone, new.phone_e164))
  execute function note_contact_for_search();

create function note_removed_contacts_for_search() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  insert into search_backlog (tenant_id, project_id, first_block, last_block)
  select distinct tenant_id, project_id, lead_id >> 8, lead_id >> 8 from removed;
  return null;
end
$$;
create trigger note_removed_contacts_for_search after delete on contacts
  referencing old table as removed for each statement execute function note_removed_contacts_for_search();

-- The blocks of a project of the tenant named in the transaction in which a match may be, the newest first. The keys of
-- the table are spelt as expressions, so that only the index of terms can be used.
create function find_lead_blocks(asked_project bigint, name_terms int4[], phone_terms int4[],
  first_asked bigint, last_asked bigint)
  returns setof bigint language sql stable security definer set search_path = public, pg_temp
  set enable_seqscan = off as $$
  select found.block from (
    select b.block from lead_blocks b
    where b.tenant_id + 0 = current_setting('app.tenant_id')::bigint and b.project_id + 0 = asked_project
      and b.terms @> name_terms
    union
    select b.block from lead_blocks b
    where b.tenant_id + 0 = current_setting('app.tenant_id')::bigint and b.project_id + 0 = asked_project
      and b.terms @> phone_terms
    union
    select s.block from search_backlog k
    cross join lateral generate_series(greatest(k.first_block, first_asked), least(k.last_block, last_asked)) s(block)
    where k.tenant_id = current_setting('app.tenant_id')::bigint and k.project_id = asked_project
  ) found
  where found.block between first_asked and last_asked
  order by found.block desc
$$;
revoke all on function find_lead_blocks from public;
grant execute on function find_lead_blocks to leadport_api;
revoke all on function note_lead_for_search, note_contact_for_search, note_removed_contacts_for_search from public;
