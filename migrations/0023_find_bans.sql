-- The authority: which of the numbers asked about is banned, and by which entry. Importer, lists and calls all ask here.
--
-- A function, because its plan is kept: planning a question about one number takes longer than answering it. The plan holds for one number
-- as for ten thousand: the inner subqueries with OFFSET 0 force one probe of the hash index for each, whatever the planner believes. The tenant is
-- hashed into the key and only checked again.
--
-- asked_user null: anybody, so that the ban of any workgroup counts. asked_project null: no project is named, so that the bans of all projects count that the
-- user is a member of (of all there are, with all_projects). projects: for which project each number would be called, where it is not
-- asked_project. masked: what stands for each number where it is erased. Of several entries the widest decides, then the one that lasts longest.
create function find_bans(asked_tenant bigint, asked_user bigint, asked_project bigint, all_projects boolean,
  hashes bigint[], masked bigint[], projects bigint[])
  returns table (hash bigint, at bigint, entry_id bigint)
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  if not exists (select from do_not_call_entries where tenant_id = asked_tenant) then
    return;
  end if;
  return query
  select distinct on (found.at) found.hash, found.at, found.id
  from (
    select q.hash, q.at, coalesce(q.project, asked_project) as for_project, e.*
    from unnest(hashes, projects) with ordinality q(hash, project, at)
    cross join lateral (
      select id, workgroup_id, project_id, expires_at, released_at from do_not_call_entries
      where phone_hash = q.hash and tenant_id + 0 = asked_tenant and erased_at is null offset 0
    ) e
    union all
    select q.hash, q.at, coalesce(q.project, asked_project), e.*
    from unnest(hashes, projects, masked) with ordinality q(hash, project, masked, at)
    cross join lateral (
      select id, workgroup_id, project_id, expires_at, released_at from do_not_call_entries
      where phone_hash = q.masked and tenant_id + 0 = asked_tenant and erased_at is not null offset 0
    ) e
    where q.masked is not null
  ) found
  where found.released_at is null and (found.expires_at is null or found.expires_at > statement_timestamp())
    and (asked_user is null or found.workgroup_id is null or exists (
      select from workgroup_members m
      where m.tenant_id = asked_tenant and m.workgroup_id = found.workgroup_id and m.user_id = asked_user))
    and (found.project_id is null or found.project_id = found.for_project
      or (found.for_project is null and (all_projects or exists (
        select from project_members m
        where m.tenant_id = asked_tenant and m.project_id = found.project_id and m.user_id = asked_user))))
  order by found.at, found.workgroup_id is not null, found.project_id is not null, found.expires_at desc nulls first, found.id;
end
$$;
