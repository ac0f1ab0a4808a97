-- Addresses that receive events. The secret signs each message; after a rotation the previous one signs beside it until
-- `previous_secret_until`.
create table webhooks (
  tenant_id bigint not null references tenants on delete cascade,
  id bigint not null generated always as identity,
  url text not null,
  events text[] not null,
  secret text not null,
  previous_secret text,
  previous_secret_until timestamptz,
  active boolean not null default true,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references users (tenant_id, id)
);
-- A message to one address. It is written in the transaction of the change that it reports. Messages of one subject are sent in
-- the order of their ids. `next_attempt_at` null: it has been delivered, or given up.
create table webhook_deliveries (
  tenant_id bigint not null,
  id bigint not null generated always as identity,
  webhook_id bigint not null,
  event text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  next_attempt_at timestamptz default now(),
  last_attempt_at timestamptz,
  delivered_at timestamptz,
  last_status integer,
  last_error text,
  primary key (tenant_id, id),
  foreign key (tenant_id, webhook_id) references webhooks (tenant_id, id) on delete cascade
);
create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where next_attempt_at is not null;
create index webhook_deliveries_of_webhook on webhook_deliveries (tenant_id, webhook_id, id desc);
alter table webhooks enable row level security;
alter table webhook_deliveries enable row level security;
create policy tenant_wall on webhooks to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);
create policy tenant_wall on webhook_deliveries to leadport_api using (tenant_id = current_setting('app.tenant_id')::bigint);
grant select, insert, update, delete on webhooks to leadport_api;
grant select, insert, update (next_attempt_at, attempts, delivered_at) on webhook_deliveries to leadport_api;
grant usage on all sequences in schema public to leadport_api;
