-- What the last check before an import found: the counts that the import would end with. null = it was not checked, or has changed since.
alter table imports add column check_result jsonb;
