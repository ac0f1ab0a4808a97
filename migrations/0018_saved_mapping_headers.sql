-- The header of a saved mapping as the list had it, so that people recognise it. Empty for those saved before.
alter table saved_mappings add column header text[] not null default '{}';
