-- Rows with a value that is not among those that are kept of the column, at most so many.
alter table import_column_values add column other_rows bigint not null default 0;
