-- How long the stored lists of finished lead imports are kept; null = for ever.
alter table tenants add column list_retention_days integer check (list_retention_days between 1 and 3650);
grant update (list_retention_days) on tenants to leadport_api;

-- Why the stored list of an import was deleted.
alter table imports add column file_erased_because text check (file_erased_because in ('erasure', 'retention'));
update imports set file_erased_because = 'erasure' where file_erased_at is not null;
alter table imports add constraint file_erased_with_reason check ((file_erased_at is null) = (file_erased_because is null));
create index imports_with_list on imports (tenant_id, finished_at) where file_erased_at is null and kind = 'lead';
