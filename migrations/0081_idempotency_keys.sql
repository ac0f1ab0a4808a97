-- The answers to requests with an Idempotency-Key, kept for a day. `fingerprint`: SHA-256 of user, method, URL and body.
-- `committed`: a change of the request has been committed; its answer may still be missing. `answer` is sealed with the key
-- itself, of which only the hash is stored.
create table idempotency_keys (
  tenant_id bigint not null references tenants on delete cascade,
  key_hash text not null,
  fingerprint text not null,
  started_at timestamptz not null default now(),
  committed boolean not null default false,
  answer bytea,
  primary key (tenant_id, key_hash)
);
create index idempotency_keys_age on idempotency_keys (started_at);
alter table idempotency_keys enable row level security;
create policy tenant_wall on idempotency_keys to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);
grant select, update (committed) on idempotency_keys to leadport_api;
