-- Requests of the current windows, by address, user and API key: processes add to them together.
-- Not worth a write-ahead log: after a crash counting starts again.
create unlogged table request_counts (
  subject text not null,
  window_ends timestamptz not null,
  requests integer not null,
  primary key (subject, window_ends)
);
alter table request_counts enable row level security;
