-- The day on which a person said that they do not want to be called, which is not the day somebody wrote it down.

alter table do_not_call_entries add column refused_on date;
