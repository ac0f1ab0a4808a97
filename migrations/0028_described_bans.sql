-- An entry with all that is said of it: the names around it, and whether it is in force by the clock of the database.
create view described_entries with (security_invoker) as
select e.ctid as place, e.tenant_id, e.id, e.phone_hash, e.phone_digits, e.phone, e.phone_number, e.lead_name, e.workgroup_id, w.name as workgroup_name,
  e.project_id, p.name as project_name, e.reason, e.note, e.evidence, to_char(e.refused_on, 'YYYY-MM-DD') as refused_on, e.source,
  e.import_id, e.import_row, e.lead_id, e.contact_id, e.expires_at,
  e.released_at is null and (e.expires_at is null or e.expires_at > statement_timestamp()) as active,
  e.erased_at, e.created_by, c.name as creator_name, e.created_at,
  e.released_at, e.released_by, r.name as releaser_name, e.release_reason, e.release_import_id
from do_not_call_entries e
left join workgroups w on w.tenant_id = e.tenant_id and w.id = e.workgroup_id
left join projects p on p.tenant_id = e.tenant_id and p.id = e.project_id
left join users c on c.tenant_id = e.tenant_id and c.id = e.created_by
left join users r on r.tenant_id = e.tenant_id and r.id = e.released_by;

grant select on described_entries to leadport_api;

-- So that what stands for an erased number is found by itself, however many were erased.
drop index do_not_call_erased;
create index do_not_call_erased on do_not_call_entries (tenant_id, phone_hash) where erased_at is not null;

-- The authority: which of the numbers asked about is banned, and by which entry. Importer, lists and calls all ask here.
--
-- A function, because its plan is kept: planning a question about one number takes longer than answering it. The plan holds for one number
-- as for ten thousand: the inner subqueries with OFFSET 0 force one probe of an index for each, whatever the planner
-- believes of tables it has no statistics of; nor does it go through all of one. The tenant is
-- hashed into the key and only checked again. An entry that was found is described from its place, which this statement's snapshot keeps.
--
-- asked_user null: anybody, so that the ban of any workgroup counts. asked_project null: no project is named, so that the bans of all projects count that the
-- user is a member of (of all there are, with all_projects). projects: for which project each number would be called, where it is not
-- asked_project. masked: what stands for each number where it is erased. Of several entries the widest decides, then the one that lasts longest.
drop function find_bans;
create function find_bans(asked_tenant bigint, asked_user bigint, asked_project bigint, all_projects boolean,
  hashes bigint[], masked bigint[], projects bigint[])
  returns table (hash bigint, at bigint, entry described_entries)
  language plpgsql stable set plan_cache_mode = force_generic_plan
  set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  if not exists (select from do_not_call_entries where tenant_id = asked_tenant) then
    return;
  end if;
  return query
  select hashes[ban.at], ban.at, d.entry
  from (
    select distinct on (found.at) found.at, found.place
    from (
      select q.at, e.*
      from unnest(hashes) with ordinality q(hash, at)
      cross join lateral (
        select ctid as place, id, workgroup_id, project_id, expires_at from do_not_call_entries
        where phone_hash = q.hash and tenant_id + 0 = asked_tenant and erased_at is null
          and released_at is null and (expires_at is null or expires_at > statement_timestamp()) offset 0
      ) e
      union all
      select q.at, e.*
      from unnest(masked) with ordinality q(hash, at)
      cross join lateral (
        select ctid as place, id, workgroup_id, project_id, expires_at from do_not_call_entries
        where phone_hash = q.hash and tenant_id = asked_tenant and erased_at is not null
          and released_at is null and (expires_at is null or expires_at > statement_timestamp()) offset 0
      ) e
    ) found
    cross join lateral (select coalesce(projects[found.at], asked_project) as id) asked
    where (asked_user is null or found.workgroup_id is null or exists (
        select from workgroup_members m
        where m.tenant_id = asked_tenant and m.workgroup_id = found.workgroup_id and m.user_id = asked_user))
      and (found.project_id is null or found.project_id = asked.id
        or (asked.id is null and (all_projects or exists (
          select from project_members m
          where m.tenant_id = asked_tenant and m.project_id = found.project_id and m.user_id = asked_user))))
    order by found.at, found.workgroup_id is not null, found.project_id is not null, found.expires_at desc nulls first, found.id
  ) ban
  cross join lateral (select e as entry from described_entries e where e.place = ban.place offset 0) d;
end
$$;
