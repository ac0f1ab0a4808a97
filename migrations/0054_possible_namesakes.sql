-- A name alone does not identify a person: rows that share only a name with a lead wait as possible duplicates.
alter table import_duplicates drop constraint import_duplicates_reason_check;
alter table import_duplicates add constraint import_duplicates_reason_check
  check (reason in ('phone', 'name', 'same_name', 'other_form', 'similar_name'));

-- Keys of names ignore variation selectors: leads that are there are keyed again when the program starts.
update tenants set name_key_backfill_cursor = 0;
