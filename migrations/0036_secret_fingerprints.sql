-- Fingerprints of the secrets that all processes of this database share. A fingerprint tells one secret from
-- another and reveals nothing about it.
create table secret_fingerprints (
  name text primary key check (name in ('erasure-key', 'session-secret')),
  fingerprint text not null,
  recorded_at timestamptz not null default now()
);
