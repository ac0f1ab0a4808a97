-- Counts cannot lie: whenever an import comes to rest, the database itself holds them against the ledger, in the transaction that ends it.

-- An end without a number of rows passed the old check, for what is unknown is not false.
alter table imports
  drop constraint imports_check,
  add constraint imports_add_up check (status not in ('completed', 'completed_with_failures')
    or (row_count is not null and created + updated + skipped_duplicate + skipped_do_not_call + failed = row_count)),
  add constraint imports_review_adds_up check (undecided between 0 and flagged),
  add constraint imports_retries_add_up check (retried_rows >= 0 and dismissed_rows >= 0 and retried_rows + dismissed_rows <= failed);

create function check_import_adds_up() returns trigger language plpgsql as $$
declare
  ledger record;
begin
  select coalesce(sum(created), 0) as created, coalesce(sum(updated), 0) as updated,
    coalesce(sum(skipped_duplicate), 0) as skipped_duplicate, coalesce(sum(skipped_do_not_call), 0) as skipped_do_not_call,
    coalesce(sum(failed), 0) as failed, coalesce(sum(last_row - first_row + 1), 0) as rows, coalesce(max(last_row), 0) as last_row
  into ledger from import_batches where tenant_id = new.tenant_id and import_id = new.id;
  if (new.created, new.updated, new.skipped_duplicate, new.skipped_do_not_call, new.failed)
      is distinct from (ledger.created, ledger.updated, ledger.skipped_duplicate, ledger.skipped_do_not_call, ledger.failed)
    or ledger.rows != new.created + new.updated + new.skipped_duplicate + new.skipped_do_not_call + new.failed
    or ledger.rows != ledger.last_row
    or new.status in ('completed', 'completed_with_failures') and ledger.rows != new.row_count
  then
    raise exception 'import % would rest with counts that are not those of its batches', new.id using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger imports_rest_adds_up after update of status on imports for each row
  when (old.status is distinct from new.status
    and new.status in ('paused', 'cancelled', 'completed', 'completed_with_failures', 'failed', 'undone'))
  execute function check_import_adds_up();
