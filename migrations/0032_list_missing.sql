-- An import whose stored list is missing waits: since when, and when a worker looks for the list again.
alter table imports add column list_missing_since timestamptz, add column not_before timestamptz;
